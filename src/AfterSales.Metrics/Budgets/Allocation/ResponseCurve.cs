using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Budgets;

/// <summary>What money brings in: the return of spending x, for each x from zero. Concave, or S-shaped (Hill above exponent 1).</summary>
public sealed partial record ResponseCurve
{
    private readonly FrozenList<ResponseSegment> segments = FrozenList<ResponseSegment>.Empty;

    private ResponseCurve(ResponseShape shape, double scale, double rate, double exponent)
        => (Shape, Scale, Rate, Exponent) = (shape, scale, rate, exponent);

    private ResponseCurve(FrozenList<ResponseSegment> segments)
        => (Shape, this.segments) = (ResponseShape.PiecewiseLinear, segments);

    /// <summary>The kind of curve.</summary>
    public ResponseShape Shape { get; }

    /// <summary>a: the factor of the return; for Hill its limit.</summary>
    public double Scale { get; }

    /// <summary>b of the logarithm; the half-way spending of Hill.</summary>
    public double Rate { get; }

    /// <summary>The exponent of the power and of Hill.</summary>
    public double Exponent { get; }

    /// <summary>The segments of a piecewise linear curve; empty for the others.</summary>
    public IReadOnlyList<ResponseSegment> Segments => segments;

    /// <summary>a·ln(1 + b·x).</summary>
    /// <param name="a">The factor; positive.</param>
    /// <param name="b">The rate; positive.</param>
    /// <returns>The curve.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A parameter is not positive and finite.</exception>
    public static ResponseCurve Logarithm(double a, double b)
        => new(ResponseShape.Logarithm, Guard.Positive(a), Guard.Positive(b), 0);

    /// <summary>a·x^b.</summary>
    /// <param name="a">The factor; positive.</param>
    /// <param name="b">The exponent; strictly between 0 and 1.</param>
    /// <returns>The curve.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A parameter is out of its range.</exception>
    public static ResponseCurve Power(double a, double b)
        => new(ResponseShape.Power, Guard.Positive(a), 0, Guard.Between(b, 0, 1));

    /// <summary>a·xⁿ / (kⁿ + xⁿ): saturates at a, half of it at x = k; S-shaped when n is above 1.</summary>
    /// <param name="a">The limit; positive.</param>
    /// <param name="halfway">k, the spending that brings half the limit; positive.</param>
    /// <param name="exponent">n; positive.</param>
    /// <returns>The curve.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A parameter is not positive and finite.</exception>
    public static ResponseCurve Hill(double a, double halfway, double exponent = 1)
        => new(ResponseShape.Hill, Guard.Positive(a), Guard.Positive(halfway), Guard.Positive(exponent));

    /// <summary>Straight segments from zero, each with its own return for a unit of money; nothing beyond the last.</summary>
    /// <param name="segments">The segments in order; their slopes must not rise.</param>
    /// <returns>The curve.</returns>
    /// <exception cref="ArgumentException">No segment, or a slope above the one before it.</exception>
    public static ResponseCurve PiecewiseLinear(IReadOnlyList<ResponseSegment> segments)
    {
        Guard.NotEmpty(Guard.NoneNull(segments).Count, nameof(segments));
        for (var i = 1; i < segments.Count; i++)
        {
            if (segments[i].Slope > segments[i - 1].Slope)
            {
                throw Guard.Item(nameof(segments), "must not have a slope above the one before", i, segments[i].Slope);
            }
        }

        return new ResponseCurve(FrozenList.Copy(segments));
    }

    /// <summary>The return of a spending.</summary>
    /// <param name="spending">x; finite and not negative.</param>
    /// <returns>What it brings in.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The spending is negative or not finite, or what it brings in is beyond the largest double.</exception>
    public double ReturnOf(double spending) => Guard.Finite(Return(Guard.NotNegative(spending)), nameof(spending));

    /// <summary>The return, which may be beyond the largest double.</summary>
    internal double Return(double spending)
    {
        switch (Shape)
        {
            case ResponseShape.Logarithm:
                return Scale * Elementary.Log1P(Rate * spending);
            case ResponseShape.Power:
                return Scale * Elementary.Power(spending, Exponent);
            case ResponseShape.Hill:
                // As a·r/(1 + r), which no large power overflows.
                return spending == 0 ? 0 : Scale / (1 + Elementary.Power(Rate / spending, Exponent));
            default:
                var total = 0.0;
                foreach (var segment in segments)
                {
                    var part = Math.Min(spending, segment.Length);
                    total += part * segment.Slope;
                    spending -= part;
                }

                return total;
        }
    }
}
