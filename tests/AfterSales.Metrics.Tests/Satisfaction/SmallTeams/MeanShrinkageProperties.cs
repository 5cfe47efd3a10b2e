using AfterSales.Metrics.Satisfaction;

namespace AfterSales.Metrics.Tests.Satisfaction;

public class MeanShrinkageProperties
{
    private static readonly Gen<TeamMean[]> Teams = Gen.Choose(-1000, 1000).SelectMany(mean => Gen.Choose(1, 300)
        .Select(error => new TeamMean { Name = "team", Mean = mean / 10.0, StandardError = error / 10.0 }))
        .NonEmptyListOf().Select(list => list.ToArray());

    private static readonly Gen<ShrinkageMethod> Method = Gen.Elements(ShrinkageMethod.Moments, ShrinkageMethod.Iterative);

    [Property]
    public Property Compute_AnyTeams_LieBetweenTheirOwnAndTheCommonMean() => Prop.ForAll(Teams.ToArbitrary(), Method.ToArbitrary(), (teams, method) =>
    {
        var result = MeanShrinkage.Compute(teams, method);
        return result.Teams.All(t => t.Shrunken.Value >= Math.Min(t.Raw, result.CommonMean.Value!.Value) - 1e-9
            && t.Shrunken.Value <= Math.Max(t.Raw, result.CommonMean.Value.Value) + 1e-9);
    });

    [Property]
    public Property Compute_ScoresShifted_ShiftsTheResult() => Prop.ForAll(Teams.ToArbitrary(), Method.ToArbitrary(), (teams, method) =>
    {
        var (one, other) = (MeanShrinkage.Compute(teams, method), MeanShrinkage.Compute([.. teams.Select(t => t with { Mean = t.Mean + 50 })], method));
        return one.Teams.Zip(other.Teams).All(pair => Math.Abs(pair.First.Shrunken.Value!.Value + 50 - pair.Second.Shrunken.Value!.Value) < 1e-6);
    });
}
