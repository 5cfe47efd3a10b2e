using AfterSales.Metrics.Internal;
using NodaTime;

namespace AfterSales.Metrics.Evaluation;

/// <summary>Initiative register (benefits tracking): what is proven of each claim, what counts of it, and what to do.</summary>
/// <remarks>
/// <para><b>Formula.</b> Proven: lower limit of the effect above 0. Validated = min(claimed, effect) when proven, else 0. Initiatives on one figure whose
/// windows [start, until) meet are a group: with several validated ones, scaled by min(1, joint/sum) when they were measured together, else the largest counts
/// alone. Future net = effect × months left / months measured − remaining cost. Hard net = counted hard savings − all costs.</para>
/// <para><b>Units.</b> Money of one currency; realization and attainment are fractions.</para>
/// <para><b>Domain.</b> Names their own; an initiative is not judged before it starts, nor does it end before; one joint effect for a figure.</para>
/// <para><b>Edge cases.</b> An exact effect has its value as both limits. An estimate without an interval proves nothing. A joint effect whose lower limit is
/// not above 0 counts nothing; one larger than the sum scales nothing up. Stage: plan before the start, do before the month of checking, act when decided,
/// else check. Verdict: wait in plan and do; without an interval measure, from the deadline on stop; stop when harmful, when the upper limit cannot earn the
/// remaining cost, or when unproven at the deadline; extend when the lower limit reaches the target; adjust when the upper one misses it; else continue. No
/// claim, claim of 0: no realization, <see cref="UndefinedReason.MissingInput"/> or <see cref="UndefinedReason.ZeroDenominator"/>. Windows that touch do not
/// meet; an empty one meets none. No initiatives: all zero.</para>
/// <para><b>Method.</b> Decimal; counted savings to the minor unit, half to even on the group's total, then by largest remainder, so that they add up.</para>
/// <para><b>Source.</b> W. E. Deming's cycle as in ISO 9001:2015; ITIL continual improvement; largest remainder as <see cref="Apportionment"/>.</para>
/// </remarks>
/// <example>
/// <code>
/// var portal = new SavingsInitiative
/// {
///     Name = "Portal",
///     Figure = "Repeat visits",
///     Claimed = Money.Of(50_000m, "EUR"),
///     Effect = Measurement.Of(Estimate.Of(40_000, 10_000, 70_000, 0.95, IntervalMethod.StudentT)),
///     Start = new(2025, 1), CheckFrom = new(2025, 6), Deadline = new(2025, 12), Until = new(2026, 12),
///     Cost = Money.Of(15_000m, "EUR"),
///     MonthsMeasured = 6,
/// };
/// var result = InitiativeRegister.Evaluate([portal], asOf: new YearMonth(2025, 9), Currency.Of("EUR"));
/// var standing = result.Initiatives[0];
/// Console.WriteLine($"{standing.Proof}: {standing.Validated}, {standing.Realization:P0} of the claim"); // Proven: 40000.00 EUR, 80 % of the claim
/// Console.WriteLine($"net of cost {result.HardNet}: {standing.Verdict}"); // net of cost 25000.00 EUR: Continue
/// </code>
/// </example>
public static class InitiativeRegister
{
    /// <summary>Judges all initiatives.</summary>
    /// <param name="initiatives">The initiatives.</param>
    /// <param name="asOf">The month of judging.</param>
    /// <param name="currency">Their currency, which an empty register has too.</param>
    /// <param name="measured">Effects measured together, one for a figure; null for none.</param>
    /// <returns>How each stands, the groups, the savings by kind, and the net.</returns>
    /// <exception cref="ArgumentException">A list or an item is null, two initiatives have one name or two joint effects one figure, one is checked before it
    /// starts or ends before.</exception>
    /// <exception cref="CurrencyMismatchException">An amount has another currency.</exception>
    /// <exception cref="OverflowException">A sum exceeds decimal's range.</exception>
    public static InitiativeRegisterResult Evaluate(
        IReadOnlyList<SavingsInitiative> initiatives, YearMonth asOf, Currency currency, IReadOnlyList<JointEffect>? measured = null)
    {
        Check(Guard.NoneNull(initiatives), currency);
        var joint = Joint(measured ?? [], currency);
        InitiativeEffect?[] effects = [.. initiatives.Select(initiative => InitiativeEffect.Of(initiative.Effect))];
        decimal[] validated = [.. initiatives.Select((initiative, i) => Validated(initiative, effects[i]))];
        var (groups, counted) = InitiativeGroups.Count(initiatives, validated, joint, currency);
        InitiativeStanding[] standings = [.. initiatives.Select((initiative, i)
            => InitiativeJudgment.Of(initiative, effects[i], asOf, Money.Of(validated[i], currency), Money.Of(counted[i], currency)))];
        var cost = Money.Sum(initiatives.Select(initiative => initiative.Cost), currency);
        var kinds = ByKind(standings, currency);
        return new InitiativeRegisterResult
        {
            AsOf = asOf,
            Initiatives = FrozenList.Own(standings),
            Groups = FrozenList.Own(groups),
            ByKind = FrozenList.Own(kinds),
            Cost = cost,
            HardNet = (kinds.FirstOrDefault(kind => kind.Kind == SavingsKind.Hard)?.Counted ?? Money.Zero(currency)) - cost,
        };
    }

    private static decimal Validated(SavingsInitiative initiative, InitiativeEffect? effect)
    {
        if (InitiativeEffect.Proof(effect) != InitiativeProof.Proven)
        {
            return 0;
        }

        var value = effect!.Value.Value.ToDecimal();
        return Math.Max(initiative.Claimed is { } claimed ? Math.Min(claimed.Amount, value) : value, 0);
    }

    private static SavingsByKind[] ByKind(InitiativeStanding[] standings, Currency currency)
        => [.. standings.GroupBy(standing => standing.Initiative.Savings).OrderBy(group => group.Key).Select(group => new SavingsByKind
        {
            Kind = group.Key,
            Claimed = Money.Sum(group.Select(standing => standing.Initiative.Claimed ?? Money.Zero(currency)), currency),
            Validated = Money.Sum(group.Select(standing => standing.Validated), currency),
            Counted = Money.Sum(group.Select(standing => standing.Counted), currency),
        })];

    private static Dictionary<string, decimal> Joint(IReadOnlyList<JointEffect> measured, Currency currency)
    {
        Guard.NoneNull(measured);
        var joint = new Dictionary<string, decimal>(StringComparer.Ordinal);
        for (var i = 0; i < measured.Count; i++)
        {
            var effect = InitiativeEffect.Of(measured[i].Effect);
            _ = (measured[i].Effect.Amount ?? Money.Zero(currency)).In(currency);
            if (joint.ContainsKey(measured[i].Figure))
            {
                throw Guard.Item(nameof(measured), "must have one effect for a figure", i, measured[i].Figure);
            }

            joint.Add(measured[i].Figure, InitiativeEffect.Proof(effect) == InitiativeProof.Proven ? Math.Max(effect!.Value.Value.ToDecimal(), 0) : 0);
        }

        return joint;
    }

    private static void Check(IReadOnlyList<SavingsInitiative> initiatives, Currency currency)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < initiatives.Count; i++)
        {
            var initiative = initiatives[i];
            foreach (var amount in new[] { initiative.Cost, initiative.Claimed, initiative.Target, initiative.Effect?.Amount })
            {
                _ = (amount ?? Money.Zero(currency)).In(currency);
            }

            if (!names.Add(initiative.Name))
            {
                throw Guard.Item(nameof(initiatives), "must have names of their own", i, initiative.Name);
            }

            if (Months.Between(initiative.Start, initiative.CheckFrom) < 0 || Months.Between(initiative.Start, initiative.Until) < 0)
            {
                throw Guard.Item(nameof(initiatives), "must start before they are checked and before they end", i, initiative.Name);
            }
        }
    }
}
