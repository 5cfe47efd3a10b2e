using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Economics;

/// <summary>
/// The kernel of all periodic figures: discounted sums by Horner's rule in double-double, so that neither many periods
/// nor inflows and outflows that nearly cancel cost digits. Inflows and outflows are kept apart until the last step.
/// </summary>
internal static class Discounting
{
    public static double CheckedRate(double rate, RateDomain domain, string name = "rate")
    {
        if (domain == RateDomain.AboveMinusOne)
        {
            return Guard.Above(rate, -1, name);
        }

        return Guard.Finite(rate, name) != -1 ? rate : throw Guard.OutOfRange(name, "must not be -1", rate);
    }

    /// <summary>1 / (1 + rate), the value now of one in one period.</summary>
    public static DoubleDouble Factor(double rate) => rate == 0 ? DoubleDouble.One : DoubleDouble.One / DoubleDouble.Sum(1, rate);

    /// <summary>Σ aᵢ·vⁱ of the positive and of the negative flows apart, both as positive numbers.</summary>
    public static PresentValues Sum(ReadOnlySpan<decimal> flows, double rate, FirstFlow first)
    {
        var factor = Factor(rate);
        var (inflows, outflows) = (default(DoubleDouble), default(DoubleDouble));
        for (var i = flows.Length - 1; i >= 0; i--)
        {
            Step(ref inflows, ref outflows, factor, (double)flows[i]);
        }

        return Shifted(inflows, outflows, factor, first);
    }

    /// <inheritdoc cref="Sum(ReadOnlySpan{decimal}, double, FirstFlow)"/>
    public static PresentValues Sum(ReadOnlySpan<double> flows, double rate, FirstFlow first)
    {
        var factor = Factor(rate);
        var (inflows, outflows) = (default(DoubleDouble), default(DoubleDouble));
        for (var i = flows.Length - 1; i >= 0; i--)
        {
            Step(ref inflows, ref outflows, factor, flows[i]);
        }

        return Shifted(inflows, outflows, factor, first);
    }

    /// <summary>Σ aᵢ·vⁱ of all flows together.</summary>
    public static DoubleDouble Net(ReadOnlySpan<decimal> flows, double rate, FirstFlow first)
    {
        var factor = Factor(rate);
        var sum = default(DoubleDouble);
        for (var i = flows.Length - 1; i >= 0; i--)
        {
            sum = (sum * factor) + (double)flows[i];
        }

        return first == FirstFlow.Now ? sum : sum * factor;
    }

    /// <inheritdoc cref="Net(ReadOnlySpan{decimal}, double, FirstFlow)"/>
    public static DoubleDouble Net(ReadOnlySpan<double> flows, double rate, FirstFlow first)
    {
        var factor = Factor(rate);
        var sum = default(DoubleDouble);
        for (var i = flows.Length - 1; i >= 0; i--)
        {
            sum = (sum * factor) + flows[i];
        }

        return first == FirstFlow.Now ? sum : sum * factor;
    }

    /// <summary>The exact sum without discounting.</summary>
    public static decimal Undiscounted(ReadOnlySpan<decimal> flows)
    {
        var sum = 0m;
        foreach (var flow in flows)
        {
            sum += flow;
        }

        return sum;
    }

    private static void Step(ref DoubleDouble inflows, ref DoubleDouble outflows, DoubleDouble factor, double flow)
    {
        inflows *= factor;
        outflows *= factor;
        if (flow > 0)
        {
            inflows += flow;
        }
        else
        {
            outflows += -flow;
        }
    }

    private static PresentValues Shifted(DoubleDouble inflows, DoubleDouble outflows, DoubleDouble factor, FirstFlow first)
        => first == FirstFlow.Now ? new PresentValues(inflows, outflows) : new PresentValues(inflows * factor, outflows * factor);
}

/// <summary>Discounted inflows and outflows, both as positive numbers.</summary>
internal readonly struct PresentValues(DoubleDouble inflows, DoubleDouble outflows)
{
    public readonly DoubleDouble Inflows = inflows;

    public readonly DoubleDouble Outflows = outflows;

    public DoubleDouble Net => Inflows - Outflows;
}
