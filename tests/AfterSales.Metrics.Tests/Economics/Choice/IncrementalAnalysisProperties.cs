using AfterSales.Metrics.Economics;

namespace AfterSales.Metrics.Tests.Economics;

public class IncrementalAnalysisProperties
{
    private static readonly Gen<PeriodicInitiative[]> Alternatives =
        Gen.Choose(0, 8).SelectMany(n => Series.NotEmpty.ArrayOf(n))
            .Select(all => all.Select((flows, i) => new PeriodicInitiative { Name = $"no. {i}", Flows = flows }).ToArray());

    [Property]
    public Property Compute_AnyAlternatives_ChoosesTheGreatestNetPresentValue()
        => Prop.ForAll(Alternatives.ToArbitrary(), Series.Rate.ToArbitrary(), (all, rate) =>
    {
        var best = all.Select(a => Value(a, rate)).Append(0).Max();
        return Close(Chosen(all, rate), best, all, rate);
    });

    [Property]
    public Property Compute_AnyAlternatives_AcceptsExactlyWhereTheIncrementsRatioIsAboveOne()
        => Prop.ForAll(Alternatives.ToArbitrary(), Series.Rate.ToArbitrary(), (all, rate) =>
        IncrementalAnalysis.Compute(all, rate).Steps.All(step =>
            step.BenefitCostRatio.Value is not { } ratio
            || Math.Abs(step.NetPresentValue.Value!.Value) <= 1e-14 * all.Sum(a => Series.Gross(a.Flows, rate))
            || (ratio > 1) == step.IsAccepted));

    [Property]
    public Property Compute_AnyOrder_ChoosesAsMuch() => Prop.ForAll(Alternatives.ToArbitrary(), Series.Rate.ToArbitrary(), (all, rate) =>
        Close(Chosen(all, rate), Chosen([.. all.Reverse()], rate), all, rate));

    [Property]
    public Property Compute_AnyAlternatives_AcceptedStepsAddUpToTheChoice() => Prop.ForAll(Alternatives.ToArbitrary(), Series.Rate.ToArbitrary(), (all, rate) =>
    {
        var result = IncrementalAnalysis.Compute(all, rate);
        return Close(result.Steps.Where(s => s.IsAccepted).Sum(s => s.NetPresentValue.Value!.Value), Chosen(all, rate), all, rate);
    });

    private static double Value(PeriodicInitiative? alternative, double rate)
        => alternative is null ? 0 : NetPresentValue.Value(alternative.Flows.ToArray(), rate).Value!.Value;

    private static double Chosen(PeriodicInitiative[] all, double rate)
    {
        var name = IncrementalAnalysis.Compute(all, rate).Chosen;
        return Value(all.SingleOrDefault(a => a.Name == name), rate);
    }

    private static bool Close(double left, double right, PeriodicInitiative[] all, double rate)
        => Math.Abs(left - right) <= 1e-14 * all.Sum(a => Series.Gross(a.Flows, rate));
}
