using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Budgets;

/// <summary>How much a line spends when money costs λ: the x within its limits that makes return − λ·x greatest, on the curve's concave envelope.</summary>
internal readonly struct ResponseDemand
{
    private readonly ResponseCurve curve;

    /// <summary>Where the envelope leaves its straight part from the minimum and follows the curve: above the minimum for S-shaped curves only.</summary>
    private readonly double envelopeEnd;

    public ResponseDemand(ResponseLine line)
    {
        curve = line.Curve;
        Minimum = (double)line.Minimum;
        Maximum = line.Maximum is { } cap ? DecimalParts.ToDouble(cap) : double.MaxValue;
        envelopeEnd = EnvelopeEnd();
    }

    public double Minimum { get; }

    public double Maximum { get; }

    /// <summary>The largest spending that is best at the price.</summary>
    public double At(double price) => Math.Min(Maximum, Math.Max(Minimum, Unlimited(price)));

    /// <summary>The return on the envelope, which is not below the curve's.</summary>
    public double Envelope(double spending)
    {
        if (spending >= envelopeEnd)
        {
            return curve.ReturnOf(spending);
        }

        var (from, to) = (curve.ReturnOf(Minimum), curve.ReturnOf(envelopeEnd));
        return from + ((to - from) * ((spending - Minimum) / (envelopeEnd - Minimum)));
    }

    private double Unlimited(double price)
    {
        switch (curve.Shape)
        {
            case ResponseShape.Logarithm:
                return (curve.Scale / price) - (1 / curve.Rate);
            case ResponseShape.Power:
                return Elementary.Power(curve.Scale * curve.Exponent / price, 1 / (1 - curve.Exponent));
            case ResponseShape.Hill:
                return Hill(price);
            default:
                var spent = 0.0;
                foreach (var segment in curve.Segments)
                {
                    spent += segment.Slope >= price && segment.Slope > 0 ? segment.Length : 0;
                }

                return spent;
        }
    }

    private double Hill(double price)
    {
        var start = envelopeEnd;
        if (start > Minimum && (curve.ReturnOf(start) - curve.ReturnOf(Minimum)) / (start - Minimum) < price)
        {
            return Minimum;
        }

        // Nearer to zero the powers of the marginal return would leave the doubles; so small a spending is none.
        var demand = this;
        return LastEnough(Math.Max(start, curve.Rate * 1e-150), Maximum, x => (demand.Marginal(x), price), start);
    }

    /// <summary>Where the straight line from the minimum touches the curve; the maximum where it never does before.</summary>
    private double EnvelopeEnd()
    {
        if (curve.Shape != ResponseShape.Hill || curve.Exponent <= 1)
        {
            return Minimum;
        }

        // Beyond the turning point the slope falls, and with it slope · distance − rise: the tangent is where that passes zero.
        var turning = curve.Rate * Elementary.Power((curve.Exponent - 1) / (curve.Exponent + 1), 1 / curve.Exponent);
        var (demand, floor, from) = (this, curve.ReturnOf(Minimum), Minimum);
        return Minimum >= turning
            ? Minimum
            : LastEnough(turning, Maximum, x => (demand.Marginal(x) * (x - from), demand.curve.ReturnOf(x) - floor), Maximum);
    }

    /// <summary>The last double between two where there is still enough; or what to take when there never is.</summary>
    private static double LastEnough(double from, double to, Func<double, (double There, double Needed)> look, double otherwise)
    {
        if (from >= to)
        {
            return to;
        }

        var (first, last) = (look(from), look(to));
        return !(first.There >= first.Needed) ? otherwise
            : last.There >= last.Needed ? to
            : FallingSearch.Ends(from, to, look).Last;
    }

    /// <summary>a·n/x · r/(1 + r)² with r = (x/k)ⁿ, as 1/(2 + r + 1/r), which no large power overflows.</summary>
    private double Marginal(double x)
    {
        var power = Elementary.Power(x / curve.Rate, curve.Exponent);
        return curve.Scale * curve.Exponent / x / (2 + power + (1 / power));
    }
}
