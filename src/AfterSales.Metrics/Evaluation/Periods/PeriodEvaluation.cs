using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Evaluation;

/// <summary>One period's figures of every domain against their targets and against the period before.</summary>
/// <remarks>
/// <para><b>Formula.</b> Difference d = figure − reference; relative d / |reference|. Level when |d| ≤ tolerance; otherwise better or worse by the figure's
/// direction. Where nearer to the target is better, the distance |figure − target| is compared with |previous − target|. When figure and reference are
/// estimates with intervals [l₁, u₁] and [l₂, u₂] of one level, the difference has the limits d − √((x₁ − l₁)² + (u₂ − x₂)²) and d + √((u₁ − x₁)² + (x₂ −
/// l₂)²);
/// against a reference known exactly, l₁ − x₂ and u₁ − x₂.</para>
/// <para><b>Units.</b> Those of the figures; amounts in units of their currency, times in seconds, relative differences as fractions.</para>
/// <para><b>Domain.</b> Figure, target and previous value of one kind, amounts of one currency. Names are unique within a domain. The two samples of an
/// interval are independent: of a panel asked twice it is too wide where the answers agree.</para>
/// <para><b>Edge cases.</b> No value in the period is <see cref="EvaluationGap.NoData"/> and both comparisons are missing, the difference undefined with the
/// figure's own reason; no target is <see cref="EvaluationGap.NoTarget"/>; no value before is <see cref="EvaluationGap.NoPreviousPeriod"/>, the difference
/// undefined with <see cref="UndefinedReason.MissingInput"/>. A target that is undefined counts as none. A reference of zero leaves the relative difference
/// undefined, <see cref="UndefinedReason.ZeroDenominator"/>. A figure without direction is not judged; nor is one that should be near its target and has none.
/// A difference exactly at the tolerance is level.
/// Without a period none before is made up; values given for it are compared all the same. Intervals of different levels, or a recentered one that leaves
/// its value out, give the difference no
/// interval, <see cref="UndefinedReason.OutsideDomain"/>. No figures at all give no domains and zero counts.</para>
/// <para><b>Method.</b> Differences of amounts are exact in decimal and of times in nanoseconds; numbers are subtracted as the decimals
/// they read as, rounded once. Whether a difference is within the tolerance is decided exactly.</para>
/// <para><b>Source.</b> Zou and Donner, Construction of confidence limits about effect measures: a general approach, Statistics in Medicine 27 (2008),
/// 1693–1702, for the interval of a difference from two intervals.</para>
/// </remarks>
/// <example>
/// <code>
/// Measurement Eur(decimal amount) =&gt; Measurement.Of(Money.Of(amount, "EUR"));
/// var cost = new PeriodFigure
/// {
///     Domain = EvaluationDomain.Costs,
///     Name = "Warranty cost",
///     Direction = FigureDirection.LowerIsBetter,
///     Current = Eur(98_000m),
///     Previous = Eur(100_000m),
///     Target = Eur(95_000m),
/// };
/// var result = PeriodEvaluation.Compute(new PeriodEvaluationInput { Period = ReportingPeriod.Month(2026, 3), Figures = [cost] }).Domains[0].Figures[0];
/// Console.WriteLine($"target: {result.AgainstTarget.Status} by {result.AgainstTarget.Difference.Amount}"); // target: Worse by 3000.00 EUR
/// Console.WriteLine($"month before: {result.AgainstPrevious.Status}, {result.AgainstPrevious.RelativeDifference:P1}"); // month before: Better, -2.0 %
/// </code>
/// </example>
public static class PeriodEvaluation
{
    /// <summary>Evaluates one period.</summary>
    /// <param name="input">The period and its figures.</param>
    /// <returns>Each figure with its two comparisons, by domain, and what is missing.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="input"/> is null.</exception>
    /// <exception cref="ArgumentException">Two figures of a domain have one name, a reference is of another kind than its figure, or the previous period
    /// does not end before the period starts.</exception>
    /// <exception cref="CurrencyMismatchException">A reference is in another currency than its figure.</exception>
    /// <exception cref="OverflowException">A difference of amounts exceeds decimal's range.</exception>
    public static PeriodEvaluationResult Compute(PeriodEvaluationInput input)
    {
        Guard.NotNull(input);
        var previous = input.Previous ?? input.Period?.Previous();
        if (previous is not null && input.Period is { } period && previous.End >= period.Start)
        {
            throw new ArgumentException(
                FormattableString.Invariant(
                    $"Previous must end before the period starts; it ends {previous.End:uuuu-MM-dd}, the period starts {period.Start:uuuu-MM-dd}."),
                nameof(input));
        }

        CheckNames(input.Figures);
        var evaluations = input.Figures.Select(Evaluate).ToArray();
        var domains = evaluations
            .GroupBy(e => e.Figure.Domain)
            .OrderBy(g => g.Key)
            .Select(g => new DomainEvaluation
            {
                Domain = g.Key,
                Figures = FrozenList.Copy(g),
                AgainstTarget = StatusCounts.Of(g.Select(e => e.AgainstTarget)),
                AgainstPrevious = StatusCounts.Of(g.Select(e => e.AgainstPrevious)),
            })
            .ToArray();
        return new PeriodEvaluationResult
        {
            Period = input.Period,
            Previous = previous,
            DomainsWithoutFigures = FrozenList.Copy(input.ExpectedDomains.Distinct().Where(d => domains.All(e => e.Domain != d)).OrderBy(d => d)),
            Domains = FrozenList.Own(domains),
            AgainstTarget = StatusCounts.Of(evaluations.Select(e => e.AgainstTarget)),
            AgainstPrevious = StatusCounts.Of(evaluations.Select(e => e.AgainstPrevious)),
        };
    }

    private static FigureEvaluation Evaluate(PeriodFigure figure)
    {
        var target = Comparison.Compare(figure, figure.Target, Comparison.AgainstTarget);
        var previous = Comparison.Compare(figure, figure.Previous, Comparison.AgainstPrevious);
        var gaps = new List<EvaluationGap>();
        AddWhen(!figure.Current.IsDefined, EvaluationGap.NoData);
        AddWhen(figure.Target is not { IsDefined: true }, EvaluationGap.NoTarget);
        AddWhen(figure.Previous is not { IsDefined: true }, EvaluationGap.NoPreviousPeriod);
        return new FigureEvaluation { Figure = figure, AgainstTarget = target, AgainstPrevious = previous, Gaps = FrozenList.Own(gaps.ToArray()) };

        void AddWhen(bool isMissing, EvaluationGap gap)
        {
            if (isMissing)
            {
                gaps.Add(gap);
            }
        }
    }

    private static void CheckNames(IReadOnlyList<PeriodFigure> figures)
    {
        var names = new HashSet<(EvaluationDomain, string)>();
        for (var i = 0; i < figures.Count; i++)
        {
            if (figures[i] is null)
            {
                throw Guard.Item("figures", "must not be null", i, "null");
            }

            if (!names.Add((figures[i].Domain, figures[i].Name)))
            {
                throw Guard.Item("figures", "must have names of their own within a domain", i, Guard.Text($"{figures[i].Domain} \"{figures[i].Name}\" again"));
            }
        }
    }
}
