using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Evaluation;

/// <summary>Limits of attainments, and of the composite by variance recovery.</summary>
internal static class ScorecardLimits
{
    private const IntervalMethod Method = IntervalMethod.VarianceRecovery;

    public static Estimate Of(ScorecardFigure figure, ExactQuotient? attainment)
    {
        var (level, method) = figure.Value.Estimate is { } estimate ? (estimate.Level, estimate.Method) : (Estimate.DefaultLevel, IntervalMethod.None);
        if (attainment?.ToFigure() is not { } attained || attained.Value is not { } value)
        {
            return Estimate.Undefined(attainment is null ? figure.Value.Number.Reason!.Value : UndefinedReason.Overflow, level, method);
        }

        if (figure.Value.Estimate is not { Lower: { } lower, Upper: { } upper })
        {
            return Estimate.WithoutInterval(value, figure.Value.Estimate?.Reason ?? UndefinedReason.MissingInput, level, method);
        }

        var (low, high) = figure.Attainment.Limits(lower, upper);
        return Math.Abs(low) <= double.MaxValue && Math.Abs(high) <= double.MaxValue
            ? Estimate.Of(value, low, high, level, method)
            : Estimate.WithoutInterval(value, UndefinedReason.Overflow, level, method);
    }

    public static Estimate Of(Figure<double> composite, FigureScore[] figures)
    {
        var counting = figures.Where(f => f.Share > 0 && f.Attainment is { Lower: not null }).ToArray();
        var level = counting.Length == 0 ? Estimate.DefaultLevel : counting[0].Attainment.Level;
        if (composite.Value is not { } value)
        {
            return Estimate.Undefined(composite.Reason!.Value, level, Method);
        }

        if (counting.Length == 0)
        {
            return Estimate.WithoutInterval(value, UndefinedReason.MissingInput, level, Method);
        }

        double[] below = [.. counting.Select(f => f.Share * (f.Attainment.Value!.Value - f.Attainment.Lower!.Value))];
        double[] above = [.. counting.Select(f => f.Share * (f.Attainment.Upper!.Value - f.Attainment.Value!.Value))];
        var isFair = counting.All(f => f.Attainment.Level == level) && below.All(d => d >= 0) && above.All(d => d >= 0);
        var (lower, upper) = (value - Root(below), value + Root(above));
        return !isFair ? Estimate.WithoutInterval(value, UndefinedReason.OutsideDomain, level, Method)
            : Math.Abs(lower) <= double.MaxValue && Math.Abs(upper) <= double.MaxValue ? Estimate.Of(value, lower, upper, level, Method)
            : Estimate.WithoutInterval(value, UndefinedReason.Overflow, level, Method);
    }

    /// <summary>√Σd², scaled by the largest, so that no square overflows; of one distance it is the distance itself.</summary>
    internal static double Root(double[] distances)
    {
        var largest = distances.Length == 0 ? 0 : distances.Max();
        return largest is 0 or double.PositiveInfinity ? largest : largest * Math.Sqrt(distances.Sum(d => d / largest * (d / largest)));
    }
}
