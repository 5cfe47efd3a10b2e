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

    /// <summary>
    /// The net present value: of flows without discounting exact; so near to zero that rounding could make its sign, the double nearest to it in exact
    /// decimals.
    /// </summary>
    public static Figure<double> Value(ReadOnlySpan<decimal> flows, double rate, FirstFlow first)
    {
        if (flows.IsEmpty)
        {
            return Figure.Undefined<double>(UndefinedReason.NoData);
        }

        if (rate == 0)
        {
            return new Figure<double>(DecimalParts.ToDouble(Undiscounted(flows)));
        }

        var factor = Factor(rate);
        var (sum, gross, shrink) = (default(DoubleDouble), 0.0, Math.Abs(factor.High));
        for (var i = flows.Length - 1; i >= 0; i--)
        {
            var flow = (double)flows[i];
            sum = (sum * factor) + flow;
            gross = (gross * shrink) + Math.Abs(flow);
        }

        return flows.Length <= ExactDiscounting.MostPeriods && ExactDiscounting.IsDoubtful(sum.High, gross, flows.Length)
            ? new Figure<double>(ExactDiscounting.Value(flows, rate, first))
            : (first == FirstFlow.Now ? sum : sum * factor).ToFigure();
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

    /// <summary>One series less another; what is missing is zero.</summary>
    public static decimal[] Difference(ReadOnlySpan<decimal> left, ReadOnlySpan<decimal> right)
    {
        var flows = new decimal[Math.Max(left.Length, right.Length)];
        for (var i = 0; i < flows.Length; i++)
        {
            flows[i] = (i < left.Length ? left[i] : 0) - (i < right.Length ? right[i] : 0);
        }

        return flows;
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
