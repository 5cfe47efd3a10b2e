using AfterSales.Metrics.Satisfaction;

namespace AfterSales.Metrics.Tests.Satisfaction;

public class ShareShrinkageProperties
{
    private static readonly Gen<TeamShare[]> Teams = Gen.Choose(0, 30).SelectMany(n => Gen.Choose(0, n)
        .Select(x => new TeamShare { Name = "team", Successes = x, Count = n }))
        .NonEmptyListOf().Select(list => list.ToArray());

    [Property]
    public Property Compute_AnyTeams_LieBetweenTheirOwnAndTheCommonShare()
        => Prop.ForAll(Teams.ToArbitrary(), Gen.Elements(ShrinkageMethod.Moments, ShrinkageMethod.Iterative).ToArbitrary(), (teams, method) =>
    {
        var result = ShareShrinkage.Compute(teams, method);
        var common = result.Alpha.Value / (result.Alpha.Value + result.Beta.Value) ?? result.Pooled.Value;
        return result.Teams.All(t => t.Shrunken.Value is not { } shrunken || t.Raw.Value is not { } raw
            || (shrunken >= Math.Min(raw, common!.Value) - 1e-9 && shrunken <= Math.Max(raw, common.Value) + 1e-9));
    });

    [Property]
    public Property Compute_MoreAnswersOfOneTeam_DrawsItLess() => Prop.ForAll(Teams.ToArbitrary(), teams =>
    {
        var result = ShareShrinkage.Compute(teams);
        return result.Teams.Zip(teams).All(one
            => result.Teams.Zip(teams).All(other => one.Second.Count <= other.Second.Count || one.First.Pull <= other.First.Pull));
    });

    // A slower obvious version: the likelihood on a grid is nowhere higher.
    [Property(MaxTest = 20)]
    public Property Compute_Iterative_IsLikeliest() => Prop.ForAll(Teams.ToArbitrary(), teams =>
    {
        var result = ShareShrinkage.Compute(teams, ShrinkageMethod.Iterative);
        return result.LogLikelihood.Value is not { } best || Enumerable.Range(1, 19).All(m => Enumerable.Range(-6, 18).All(s =>
            BetaBinomial.LogLikelihood(teams, m / 20.0 * Math.Exp(s), (1 - (m / 20.0)) * Math.Exp(s)) <= best + 1e-6));
    });
}
