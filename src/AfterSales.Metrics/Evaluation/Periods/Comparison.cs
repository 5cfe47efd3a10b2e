using AfterSales.Metrics.Internal;
using NodaTime;

namespace AfterSales.Metrics.Evaluation;

/// <summary>The comparison of one figure with one reference: difference, interval, judgment.</summary>
internal static class Comparison
{
    public static FigureComparison Compare(PeriodFigure figure, Measurement? reference, Func<PeriodFigure, Measurement, ComparisonStatus> judge)
    {
        var current = figure.Current;
        if (reference is not null)
        {
            CheckComparable($"{figure.Domain} \"{figure.Name}\"", current, reference, nameof(PeriodFigure.Current));
        }

        if (!current.IsDefined || reference is not { IsDefined: true })
        {
            var reason = current.Number.Reason ?? UndefinedReason.MissingInput;
            return new FigureComparison
            {
                Reference = reference,
                Status = ComparisonStatus.Missing,
                Difference = Measurement.Undefined(reason, current.Kind),
                RelativeDifference = Figure.Undefined<double>(reason),
                ExceedsSamplingError = null,
            };
        }

        var difference = Difference(current, reference);
        return new FigureComparison
        {
            Reference = reference,
            Status = judge(figure, reference),
            Difference = difference,
            RelativeDifference = Relative(difference, reference),
            ExceedsSamplingError = difference.Estimate is { Lower: { } lower, Upper: { } upper } ? lower > 0 || upper < 0 : null,
        };
    }

    public static ComparisonStatus AgainstTarget(PeriodFigure figure, Measurement target)
    {
        var side = Side(Exact(figure.Current) - Exact(target), figure.Tolerance);
        return figure.Direction switch
        {
            FigureDirection.Neither => ComparisonStatus.NotJudged,
            _ when side == 0 => ComparisonStatus.Level,
            FigureDirection.HigherIsBetter => side > 0 ? ComparisonStatus.Better : ComparisonStatus.Worse,
            FigureDirection.LowerIsBetter => side < 0 ? ComparisonStatus.Better : ComparisonStatus.Worse,
            _ => ComparisonStatus.Worse,
        };
    }

    public static ComparisonStatus AgainstPrevious(PeriodFigure figure, Measurement previous)
    {
        if (figure.Direction != FigureDirection.NearerToTargetIsBetter)
        {
            return AgainstTarget(figure, previous);
        }

        if (figure.Target is not { IsDefined: true } target)
        {
            return ComparisonStatus.NotJudged;
        }

        var (now, before) = ((Exact(figure.Current) - Exact(target)).Abs(), (Exact(previous) - Exact(target)).Abs());
        return Side(now - before, figure.Tolerance) switch
        {
            0 => ComparisonStatus.Level,
            < 0 => ComparisonStatus.Better,
            _ => ComparisonStatus.Worse,
        };
    }

    /// <summary>Two values that are subtracted are of one kind, and amounts of one currency.</summary>
    public static void CheckComparable(string name, Measurement current, Measurement reference, string argument)
    {
        if (current.Kind != reference.Kind)
        {
            throw Guard.Mistake(
                argument, $"A figure and what it is compared with must be of one kind; {name} is {current.Kind}, its reference {reference.Kind}.");
        }

        if (current.Amount is { } amount && reference.Amount is { } other)
        {
            _ = other.In(amount.Currency);
        }
    }

    /// <summary>−1 below, 0 within the tolerance, 1 above: decided exactly, so that 0.75 is level with 0.80 at a tolerance of 0.05.</summary>
    private static int Side(ExactDecimal difference, decimal tolerance) => difference.Abs() <= ExactDecimal.Of(tolerance) ? 0 : difference.Sign;

    /// <summary>The value as the decimal that its writer wrote: amounts in units of their currency, times in seconds.</summary>
    public static ExactDecimal Exact(Measurement measurement) => measurement switch
    {
        { Amount: { } amount } => ExactDecimal.Of(amount.Amount),
        { Time: { } time } => ExactDecimal.Of(((decimal)time.Days * NodaConstants.SecondsPerDay) + (time.NanosecondOfDay / 1e9m)),
        _ => ExactDecimal.Of(measurement.Number.Value!.Value),
    };

    public static Measurement Difference(Measurement current, Measurement reference)
    {
        if (current.Amount is { } amount && reference.Amount is { } other)
        {
            return Measurement.Of(amount - other);
        }

        if (current.Time is { } time && reference.Time is { } before)
        {
            return Math.Abs((long)time.Days - before.Days) < Duration.MaxValue.Days ? Measurement.Of(time - before)
                : Measurement.Undefined(UndefinedReason.Overflow);
        }

        var difference = (Exact(current) - Exact(reference)).ToDouble();
        if (!(Math.Abs(difference) <= double.MaxValue))
        {
            return Measurement.Undefined(UndefinedReason.Overflow);
        }

        return current.Estimate is null && reference.Estimate is null
            ? Measurement.Of(difference)
            : Measurement.Of(Sampled(difference, current.Estimate, reference.Estimate));
    }

    /// <summary>The difference with the interval that the intervals of its two sides allow; a side without estimate is known exactly.</summary>
    private static Estimate Sampled(double difference, Estimate? current, Estimate? reference)
    {
        const IntervalMethod Method = IntervalMethod.VarianceRecovery;
        var level = (current ?? reference)!.Level;
        if ((current?.Reason ?? reference?.Reason) is { } missing)
        {
            return Estimate.WithoutInterval(difference, missing, level, Method);
        }

        var (below, above) = Arms(current);
        var (otherBelow, otherAbove) = Arms(reference);
        var isFair = below >= 0 && above >= 0 && otherBelow >= 0 && otherAbove >= 0 && (reference?.Level ?? level) == level;
        var (lower, upper) = (difference - Root(below, otherAbove), difference + Root(above, otherBelow));
        return isFair && Math.Abs(lower) <= double.MaxValue && Math.Abs(upper) <= double.MaxValue
            ? Estimate.Of(difference, lower, upper, level, Method)
            : Estimate.WithoutInterval(difference, UndefinedReason.OutsideDomain, level, Method);
    }

    private static (double Below, double Above) Arms(Estimate? estimate)
        => estimate is { Value: { } value, Lower: { } lower, Upper: { } upper } ? (value - lower, upper - value) : (0, 0);

    private static double Root(double one, double other) => other == 0 ? one : one == 0 ? other : Math.Sqrt((one * one) + (other * other));

    private static Figure<double> Relative(Measurement difference, Measurement reference)
        => difference.Number.Value is { } value
            ? Figure.Ratio(value, Math.Abs(reference.Number.Value!.Value))
            : Figure.Undefined<double>(difference.Number.Reason!.Value);
}
