using AfterSales.Metrics.Satisfaction;

namespace AfterSales.Metrics.Tests.Satisfaction;

/// <summary>Laws of the indices that have no file of laws of their own: within their scale, mirrored with it, unmoved by the size of weights.</summary>
public class IndexLawsProperties
{
    private static readonly Gen<AcsiItem[]> Items = Gen.Choose(1, 5).SelectMany(n =>
        (from mean in Gen.Choose(0, 900).Select(i => 1 + (i / 100.0))
         from weight in Gen.Choose(1, 500).Select(i => i / 100m)
         select new AcsiItem { Name = "Q", Scale = ScaleDefinition.OneToTen, Mean = mean, Weight = weight }).ArrayOf(n))
        .Select(items => items.Select((item, i) => item with { Name = $"Q{i}" }).ToArray());

    private static readonly Gen<int[]> Sevens = Gen.Choose(1, 7).ArrayOf();

    [Property]
    public Property Acsi_AnyItems_StaysWithinItsScale() => Prop.ForAll(
        Items.ToArbitrary(),
        items => AcsiScore.Compute(items).Headline.Value is >= 0 and <= 100);

    [Property]
    public Property Acsi_WeightsDoubled_ChangesNothing() => Prop.ForAll(Items.ToArbitrary(), items =>
        Near(
            AcsiScore.Compute(items).Headline.Value,
            AcsiScore.Compute([.. items.Select(item => item with { Weight = item.Weight * 2 })]).Headline.Value,
            100));

    [Property]
    public Property Acsi_MeansMirrored_MirrorsTheScore() => Prop.ForAll(Items.ToArbitrary(), items =>
        Near(
            100 - AcsiScore.Compute(items).Headline.Value,
            AcsiScore.Compute([.. items.Select(item => item with { Mean = 11 - item.Mean })]).Headline.Value,
            100));

    [Property]
    public Property CustomerEffort_AnyAnswers_EasyIsCountedOnceAndWithinItsInterval() => Prop.ForAll(Sevens.ToArbitrary(), answers =>
    {
        var result = CustomerEffortScore.Compute(answers, CustomerEffortScoreOptions.AgreementOneToSeven);
        return result.Easy == answers.Count(a => a >= 5) && result.Answers.Total == answers.Length
            && (answers.Length == 0 || (result.EasyScore.Lower <= result.EasyScore.Value && result.EasyScore.Value <= result.EasyScore.Upper));
    });

    [Property]
    public Property CustomerEffort_ScaleReversed_IsTheSame() => Prop.ForAll(Sevens.ToArbitrary(), answers =>
    {
        var agreement = CustomerEffortScoreOptions.AgreementOneToSeven;
        var effort = agreement with { Scale = agreement.Scale with { Direction = ScaleDirection.LowerIsBetter } };
        var (here, there) = (CustomerEffortScore.Compute(answers, agreement), CustomerEffortScore.Compute([.. answers.Select(a => 8 - a)], effort));
        return here.Easy == there.Easy && Near(here.Headline.Value ?? 0, there.Headline.Value ?? 0, 7);
    });

    [Property]
    public Property ImportancePerformance_AnyItems_EachIsOnItsSideOfBothLines() => Prop.ForAll(
        Gen.Choose(10, 70).Select(i => i / 10.0).Two().Select(pair => (pair.Item1, pair.Item2)).ArrayOf().ToArbitrary(), items =>
    {
        var result = ImportancePerformance.Compute([.. items.Select(i => i.Item1)], [.. items.Select(i => i.Item2)]);
        return result.Items.Count == items.Length && result.Items.All(item =>
            item.Quadrant == (item.Importance >= result.ImportanceLine.Value, item.Performance >= result.PerformanceLine.Value) switch
            {
                (true, false) => ImportanceQuadrant.ConcentrateHere,
                (true, true) => ImportanceQuadrant.KeepUp,
                (false, false) => ImportanceQuadrant.LowPriority,
                _ => ImportanceQuadrant.PossibleOverkill,
            });
    });

    [Property]
    public Property ResponseRate_AnyOutcomes_EstimateLiesBetweenItsBounds() => Prop.ForAll(
        Gen.Choose(0, 500).ArrayOf(7).ToArbitrary(), counts =>
    {
        var result = ResponseRate.Compute(new ResponseRateInput
        {
            Completes = counts[0],
            Partials = counts[1],
            Refusals = counts[2],
            NonContacts = counts[3],
            OtherEligible = counts[4],
            UnknownEligibility = counts[5],
            Ineligible = counts[6],
        });
        return (result.Estimated.Value is null || result.Minimum.Value is null || result.Maximum.Value is null
                || (result.Minimum.Value <= result.Estimated.Value + 1e-15 && result.Estimated.Value <= result.Maximum.Value + 1e-15))
            && (result.Minimum.Value ?? 0) is >= 0 and <= 1 && (result.Maximum.Value ?? 0) is >= 0 and <= 1
            && (result.MinimumWithPartials.Value ?? 1) >= (result.Minimum.Value ?? 0);
    });

    [Property]
    public Property Credibility_AnyTeams_MeansLieBetweenTheirOwnAndAll() => Prop.ForAll(
        Gen.Choose(2, 5).SelectMany(periods => Gen.Choose(0, 100).Select(i => i / 10.0).ArrayOf(periods).ArrayOf()).ToArbitrary(), teams =>
    {
        var result = Credibility.Compute(teams);
        return result.OverallMean.Value is not { } all || result.Factor.Value is not { } factor || (factor is >= 0 and <= 1
            && result.Means.Zip(teams, (mean, team) => mean >= Math.Min(all, team.Average()) - 1e-12 && mean <= Math.Max(all, team.Average()) + 1e-12).All(x =>
                x));
    });

    private static bool Near(double? left, double? right, double scale) => left is { } a && right is { } b && Math.Abs(a - b) <= 1e-12 * scale;
}
