using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Economics;

/// <summary>Incremental analysis: which of several mutually exclusive alternatives to choose, each step up in cost judged on what it adds.</summary>
/// <remarks>
/// <para><b>Formula.</b> Alternatives ordered by the present value of their outflows. Each is compared with the best so far: increment = its flows − theirs;
/// it takes over when the increment's net present value is above zero, which is when the increment's benefit–cost ratio is above 1.</para>
/// <para><b>Units.</b> Amounts in units of one currency, the rate a fraction for each period, ratios plain numbers.</para>
/// <para><b>Domain.</b> A finite rate above −1. Series may differ in length: what is missing is zero, so lives must be made equal before
/// (repeat the shorter one, or compare <see cref="EquivalentAnnualWorth"/>).</para>
/// <para><b>Edge cases.</b> No alternatives: nothing is chosen. Ties of cost keep the input's order; a tie of net present value keeps the cheaper one.
/// An increment that costs nothing has no benefit–cost ratio, <see cref="UndefinedReason.ZeroDenominator"/>, and is judged by its net present value.
/// A value beyond 1e290 is never accepted and says <see cref="UndefinedReason.Overflow"/>.</para>
/// <para><b>Method.</b> Present values as <see cref="NetPresentValue"/> makes them, increments as differences of these, so that the choice is always the
/// alternative with the greatest net present value. Choosing by the highest ratio or rate of the whole instead of the increment is the classical mistake.</para>
/// <para><b>Source.</b> Newnan, Eschenbach and Lavelle, Engineering Economic Analysis, 9th ed. 2004, ch. 8 and 9.</para>
/// </remarks>
public static class IncrementalAnalysis
{
    /// <summary>Compares alternatives step by step.</summary>
    /// <param name="alternatives">The alternatives, in any order.</param>
    /// <param name="rate">Discount rate for each period, as a fraction.</param>
    /// <param name="baseline">What the cheapest one is compared with.</param>
    /// <param name="firstFlow">When the first flow falls.</param>
    /// <returns>The steps and the choice.</returns>
    /// <exception cref="ArgumentException">An argument is null, has a null item, or the rate is not finite and above −1.</exception>
    public static IncrementalAnalysisResult Compute(
        IReadOnlyList<Alternative> alternatives,
        double rate,
        IncrementalBaseline baseline = IncrementalBaseline.DoNothing,
        FirstFlow firstFlow = FirstFlow.Now)
    {
        Guard.NoneNull(alternatives);
        Guard.Above(rate, -1);
        Guard.Defined(baseline);
        Guard.Defined(firstFlow);
        var candidates = alternatives.Select(a => new Candidate(a, rate, firstFlow)).OrderBy(c => c.Cost).ToArray();
        var steps = new List<IncrementalStep>(candidates.Length);
        Candidate? best = null;
        foreach (var candidate in candidates)
        {
            if (best is null && baseline == IncrementalBaseline.CheapestAlternative)
            {
                best = candidate;
                continue;
            }

            var step = Step(best, candidate);
            steps.Add(step);
            best = step.IsAccepted ? candidate : best;
        }

        return new IncrementalAnalysisResult { Rate = rate, Baseline = baseline, Steps = steps, Chosen = best?.Alternative };
    }

    private static IncrementalStep Step(Candidate? defender, Candidate challenger)
    {
        var (cost, benefit) = (challenger.Cost - (defender?.Cost ?? 0), challenger.Benefit - (defender?.Benefit ?? 0));
        var value = Defined(challenger.Value - (defender?.Value ?? 0));
        return new IncrementalStep
        {
            Defender = defender?.Alternative.Name,
            Challenger = challenger.Alternative.Name,
            Flows = Difference(challenger.Alternative.Flows, defender?.Alternative.Flows ?? []),
            Cost = Defined(cost),
            Benefit = Defined(benefit),
            NetPresentValue = value,
            BenefitCostRatio = value.IsDefined ? Figure.Ratio(benefit, cost) : value,
            IsAccepted = value.Value is not null && challenger.Value > (defender?.Value ?? 0),
        };
    }

    private static decimal[] Difference(IReadOnlyList<decimal> left, IReadOnlyList<decimal> right)
    {
        var flows = new decimal[Math.Max(left.Count, right.Count)];
        for (var i = 0; i < flows.Length; i++)
        {
            flows[i] = (i < left.Count ? left[i] : 0) - (i < right.Count ? right[i] : 0);
        }

        return flows;
    }

    private static Figure<double> Defined(double value)
        => Math.Abs(value) <= DoubleDouble.Limit ? Figure.Of(value) : Figure.Undefined<double>(UndefinedReason.Overflow);

    private sealed class Candidate
    {
        public Candidate(Alternative alternative, double rate, FirstFlow firstFlow)
        {
            Alternative = alternative;
            var values = Discounting.Sum(alternative.Flows.ToArray(), rate, firstFlow);
            (Benefit, Cost, Value) = (values.Inflows.High, values.Outflows.High, values.Net.High);
        }

        public Alternative Alternative { get; }

        public double Benefit { get; }

        public double Cost { get; }

        public double Value { get; }
    }
}
