using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Economics;

/// <summary>Incremental analysis: which of several mutually exclusive alternatives to choose, each step up in cost judged on what it adds.</summary>
/// <remarks>
/// <para><b>Formula.</b> Alternatives ordered by the present value of their outflows. Each is compared with the best so far: increment = its flows − theirs;
/// it takes over when the increment's net present value is above zero, which is when the increment's benefit–cost ratio is above 1.</para>
/// <para><b>Units.</b> Amounts in units of one currency, the rate a fraction for each period, ratios plain numbers.</para>
/// <para><b>Domain.</b> A finite rate above −1. Periodic series may differ in length: what is missing is zero, so lives must be made equal before
/// (repeat the shorter one, or compare <see cref="EquivalentAnnualWorth"/>).</para>
/// <para><b>Edge cases.</b> No alternatives: nothing is chosen. Ties of cost keep the input's order; a tie of net present value keeps the cheaper one.
/// An increment that costs nothing has no benefit–cost ratio, <see cref="UndefinedReason.ZeroDenominator"/>, and is judged by its net present value.
/// The increment's internal rate of return may be several or none, as its status says; it is shown, never judged by.
/// A value beyond 1e290 is never accepted and says <see cref="UndefinedReason.Overflow"/>.</para>
/// <para><b>Method.</b> Costs and benefits as differences of present values; the increment's net present value is that of its flows, as
/// <see cref="NetPresentValue"/> makes it, so that an increment which just breaks even is worth exactly 0 and is not taken. The choice is always the
/// alternative with the greatest net present value. Choosing by the highest ratio or rate of the whole instead of the increment is the classical
/// mistake.</para>
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
    /// <exception cref="OverflowException">A difference of amounts, or at rate zero a sum, exceeds decimal's range.</exception>
    public static IncrementalAnalysisResult Compute(
        IReadOnlyList<PeriodicInitiative> alternatives,
        double rate,
        IncrementalBaseline baseline = IncrementalBaseline.DoNothing,
        FirstFlow firstFlow = FirstFlow.Now)
    {
        Guard.NoneNull(alternatives);
        Guard.Above(rate, -1);
        Guard.Defined(firstFlow);
        return Steps(
            alternatives.Select(a => new Candidate(a.Name, Discounting.Sum(a.Flows.ToArray(), rate, firstFlow))),
            (challenger, defender) =>
            {
                var flows = Discounting.Difference(alternatives[challenger].Flows.ToArray(), defender is { } i ? alternatives[i].Flows.ToArray() : []);
                return (Worth(Discounting.Value(flows, rate, firstFlow)), InternalRateOfReturn.Compute(flows.AsSpan()));
            },
            rate,
            baseline);
    }

    /// <summary>Compares initiatives of dated flows step by step.</summary>
    /// <param name="initiatives">The initiatives, in any order.</param>
    /// <param name="rate">Discount rate for each year, as a fraction; above −1.</param>
    /// <param name="baseline">What the cheapest one is compared with.</param>
    /// <param name="options">Day count and valuation date; null takes days / 365 from the earliest flow of all.</param>
    /// <returns>The steps and the choice.</returns>
    /// <exception cref="ArgumentException">An argument is null, has a null item, or the rate is not finite and above −1.</exception>
    /// <exception cref="OverflowException">A difference of amounts, or at rate zero a sum, exceeds decimal's range.</exception>
    public static IncrementalAnalysisResult Compute(
        IReadOnlyList<Initiative> initiatives,
        double rate,
        IncrementalBaseline baseline = IncrementalBaseline.DoNothing,
        DatedDiscountingOptions? options = null)
    {
        Guard.NoneNull(initiatives);
        Guard.Above(rate, -1);
        options ??= DatedDiscountingOptions.Default;
        var from = options.ValuationDate ?? Initiative.Earliest(initiatives);
        var rateOptions = new RateOfReturnOptions { DayCount = options.DayCount };
        return Steps(
            initiatives.Select(a => new Candidate(a.Name, from is { } date ? DatedDiscounting.Sum(a.Flows.ToArray(), rate, date, options.DayCount) : default)),
            (challenger, defender) =>
            {
                var flows = DatedDiscounting.Difference(
                    initiatives[challenger].Flows.ToArray(), defender is { } i ? initiatives[i].Flows.ToArray() : []);
                var value = from is { } date && flows.Length > 0 ? DatedDiscounting.Value(flows, rate, date, options.DayCount) : Figure.Of(0.0);
                return (Worth(value), Xirr.Compute(flows, rateOptions));
            },
            rate,
            baseline);
    }

    private static IncrementalAnalysisResult Steps(
        IEnumerable<Candidate> alternatives, Func<int, int?, (Figure<double> Value, RateOfReturnResult Rate)> increment, double rate,
            IncrementalBaseline baseline)
    {
        Guard.Defined(baseline);
        var candidates = alternatives.ToArray();
        var steps = new List<IncrementalStep>(candidates.Length);
        int? best = null;
        foreach (var i in Enumerable.Range(0, candidates.Length).OrderBy(i => candidates[i].Cost))
        {
            if (best is null && baseline == IncrementalBaseline.CheapestAlternative)
            {
                best = i;
                continue;
            }

            var step = Step(best is { } b ? candidates[b] : default, candidates[i], increment(i, best));
            steps.Add(step);
            best = step.IsAccepted ? i : best;
        }

        return new IncrementalAnalysisResult { Rate = rate, Baseline = baseline, Steps = steps, Chosen = best is { } chosen ? candidates[chosen].Name : null };
    }

    private static IncrementalStep Step(Candidate defender, Candidate challenger, (Figure<double> Value, RateOfReturnResult Rate) increment)
    {
        var (cost, benefit) = (challenger.Cost - defender.Cost, challenger.Benefit - defender.Benefit);
        var value = Defined(cost).IsDefined && Defined(benefit).IsDefined ? increment.Value : Figure.Undefined<double>(UndefinedReason.Overflow);
        return new IncrementalStep
        {
            Defender = defender.Name,
            Challenger = challenger.Name ?? string.Empty,
            Cost = Defined(cost),
            Benefit = Defined(benefit),
            NetPresentValue = value,
            BenefitCostRatio = value.IsDefined ? Beside(Figure.Ratio(benefit, cost), cost, value) : value,
            RateOfReturn = increment.Rate.Headline,
            RateOfReturnStatus = increment.Rate.Status,
            IsAccepted = value.Value > 0,
        };
    }

    /// <summary>Over a cost that rises the ratio is above 1 exactly when the increment pays.</summary>
    private static Figure<double> Beside(Figure<double> ratio, double cost, Figure<double> value) => cost > 0 ? RatioToOne.Beside(ratio, value.Value) : ratio;

    /// <summary>Nothing at all is worth nothing.</summary>
    private static Figure<double> Worth(Figure<double> value) => value.Reason == UndefinedReason.NoData ? Figure.Of(0.0) : value;

    private static Figure<double> Defined(double value)
        => Math.Abs(value) <= DoubleDouble.Limit ? Figure.Of(value) : Figure.Undefined<double>(UndefinedReason.Overflow);

    /// <summary>An alternative as present values; the default is doing nothing.</summary>
    private readonly struct Candidate(string name, PresentValues values)
    {
        public string? Name { get; } = name;

        public double Benefit { get; } = values.Inflows.High;

        public double Cost { get; } = values.Outflows.High;
    }
}
