using AfterSales.Metrics.Evaluation;

namespace AfterSales.Metrics.Tests.Evaluation;

public class InitiativeRegisterProperties
{
    private static readonly Currency Eur = Currency.Of("EUR");
    private static readonly YearMonth Now = new(2026, 1);

    private static readonly Gen<SavingsInitiative> Any =
        from effect in Gen.Choose(-500, 2_000)
        from half in Gen.Choose(0, 900)
        from claim in Gen.Frequency((1, Gen.Constant<int?>(null)), (5, Gen.Choose(0, 2_000).Select<int, int?>(n => n)))
        from figure in Gen.Elements("a", "b")
        from kind in Gen.Elements(Enum.GetValues<SavingsKind>())
        from start in Gen.Choose(1, 12)
        from months in Gen.Choose(1, 12)
        from state in Gen.Choose(0, 5)
        select InitiativeRegisterTests.Proven("i", 1) with
        {
            Figure = figure,
            Savings = kind,
            Claimed = claim is { } amount ? Money.Of(amount + 0.17m, Eur) : null,
            Effect = state switch
            {
                0 => null,
                1 => Measurement.Of(Estimate.WithoutInterval(effect, UndefinedReason.SmallSample, 0.95, IntervalMethod.StudentT)),
                2 => Measurement.Of(Money.Of(effect + 0.333m, Eur)),
                _ => Measurement.Of(Estimate.Of(effect, effect - half, effect + half, 0.95, IntervalMethod.StudentT)),
            },
            Start = new(2025, start),
            CheckFrom = new(2025, start),
            Until = new LocalDate(2025, start, 1).PlusMonths(months).ToYearMonth(),
            Cost = Money.Of(10, Eur),
        };

    private static readonly Gen<SavingsInitiative[]> Register =
        Any.ListOf().Select(list => list.Take(10).Select((i, n) => i with { Name = $"i{n}" }).ToArray());

    [Property]
    public Property Evaluate_AnyInitiative_IsValidatedUpToItsClaimAndOnlyWhenProven() => Prop.ForAll(Register.ToArbitrary(), register =>
        InitiativeRegister.Evaluate(register, Now, Eur).Initiatives.All(standing =>
            standing.Validated.Amount >= 0
            && (standing.Initiative.Claimed is not { } claimed || standing.Validated.Amount <= claimed.Amount)
            && (standing.Proof == InitiativeProof.Proven || standing.Validated.Amount == 0)
            && standing.Counted.Amount <= standing.Validated.Amount + 0.005m));

    [Property]
    public Property Evaluate_AnyRegister_GroupsAddUpToTheCent() => Prop.ForAll(
        (from register in Register from joint in Gen.Choose(0, 1_500) select (register, joint)).ToArbitrary(),
        c =>
        {
            JointEffect[] measured = [new() { Figure = "a",
                Effect = Measurement.Of(Estimate.Of(c.joint, c.joint - 100, c.joint + 100, 0.95, IntervalMethod.StudentT)) }];
            var result = InitiativeRegister.Evaluate(c.register, Now, Eur, measured);
            return result.Groups.All(group =>
                group.Members.Sum(name => result.Initiatives.Single(i => i.Initiative.Name == name).Counted.Amount) == group.Counted.Amount
                && group.Counted.IsInMinorUnits
                && (group.Basis != InitiativeGroupBasis.MeasuredTogether || group.Counted.Amount <= (c.joint > 100 ? c.joint : 0)))
                && result.Groups.Sum(group => group.Members.Count) == c.register.Length
                && result.ByKind.Sum(kind => kind.Counted.Amount) == result.Groups.Sum(group => group.Counted.Amount);
        });

    [Property]
    public Property Evaluate_AnyRegister_GroupsAreThoseOfEveryPairThatMeets() => Prop.ForAll(Register.ToArbitrary(), register =>
    {
        // The slow obvious version: join every two that meet until nothing joins.
        var groups = Enumerable.Range(0, register.Length).ToArray();
        for (var round = 0; round < register.Length; round++)
        {
            foreach (var (i, j) in Enumerable.Range(0, register.Length).SelectMany(i => Enumerable.Range(0, register.Length).Select(j => (i, j))))
            {
                if (register[i].Figure == register[j].Figure && register[i].Start < register[j].Until && register[j].Start < register[i].Until)
                {
                    groups[i] = groups[j] = Math.Min(groups[i], groups[j]);
                }
            }
        }

        var expected = Enumerable.Range(0,
            register.Length).GroupBy(i => groups[i]).Select(group => string.Join(",", group.Select(i => register[i].Name))).OrderBy(text
                => text, StringComparer.Ordinal);
        var found = InitiativeRegister.Evaluate(register, Now, Eur).Groups.Select(group => string.Join(",", group.Members)).OrderBy(text => text,
            StringComparer.Ordinal);
        return expected.SequenceEqual(found);
    });

    [Property]
    public Property Evaluate_InitiativesInAnyOrder_SameSumsWithoutTies() => Prop.ForAll(Register.ToArbitrary(), register =>
    {
        var apart = register.Select((i, n) => i with { Claimed = Money.Of((i.Claimed?.Amount ?? 100) + (n * 0.01m), Eur) }).ToArray();
        var (one, other) = (InitiativeRegister.Evaluate(apart, Now, Eur), InitiativeRegister.Evaluate(apart.Reverse().ToArray(), Now, Eur));
        var isTied = one.Initiatives.Where(i => i.Validated.Amount > 0).GroupBy(i => i.Validated).Any(group => group.Count() > 1);
        return isTied || (one.ByKind.SequenceEqual(other.ByKind) && one.HardNet == other.HardNet);
    });
}
