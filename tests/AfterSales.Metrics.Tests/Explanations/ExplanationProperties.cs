using AfterSales.Metrics.Costs;
using AfterSales.Metrics.Satisfaction;

namespace AfterSales.Metrics.Tests;

public class ExplanationProperties
{
    private static readonly Currency Eur = Currency.Of("EUR");

    private static readonly Gen<ExplanationPart> AnyPart =
        from kind in Gen.Elements(Enum.GetValues<ExplanationPartKind>())
        from amount in Edges.Cents
        select new ExplanationPart { Name = null, Kind = kind, Amount = amount };

    [Property]
    public Property WithUnexplained_AnyParts_AddUpExactly() => Prop.ForAll(
        (from parts in AnyPart.ListOf() from before in Edges.Cents from after in Edges.Cents select (parts, before, after)).ToArbitrary(),
        c =>
        {
            var explanation = Explanation.WithUnexplained(c.before, c.after, [.. c.parts], ExplanationConvention.Sequential);
            return explanation.Parts.Sum(part => part.Amount) == c.after - c.before
                && Enum.GetValues<ExplanationPartKind>().Sum(explanation.OfKind) == c.after - c.before;
        });

    [Property]
    public Property OfVolumeAndRate_AnyNumbers_AddUpAndTurnAround() => Prop.ForAll(
        Gen.Frequency((1, Gen.Constant(0m)), (6, Gen.Choose(-1_000_000, 1_000_000).Select(cents => cents / 100m))).ArrayOf(4).ToArbitrary(),
        n =>
        {
            var (there, back) = (Explanation.OfVolumeAndRate(n[0], n[1], n[2], n[3]), Explanation.OfVolumeAndRate(n[2], n[3], n[0], n[1]));
            return there.Parts.Sum(part => part.Amount) == (n[2] * n[3]) - (n[0] * n[1])
                && there.Parts.Zip(back.Parts).All(pair => pair.First.Amount == -pair.Second.Amount);
        });

    [Property]
    public Property OfSteps_AnyValues_EachPartIsTheStep() => Prop.ForAll(
        (from first in Edges.Cents from values in Edges.Cents.ListOf() select (first, values)).ToArbitrary(),
        c =>
        {
            var explanation = Explanation.OfSteps(
                c.first, [.. c.values.Select(value => new ExplanationStep { Name = "step", Kind = ExplanationPartKind.Component, Value = value })]);
            var level = c.first;
            return explanation.Parts.Zip(c.values).All(pair => (level += pair.First.Amount) == pair.Second)
                && explanation.To.Value == (c.values.Count == 0 ? c.first : c.values[^1]);
        });

    [Property]
    public Property Then_TwoExplanations_AddUpFromFirstToLast() => Prop.ForAll(
        Edges.Cents.ArrayOf(3).ToArbitrary(),
        n =>
        {
            var both = To(n[0], n[1]).Then(To(n[1], n[2]));
            return both.Change.Value == n[2] - n[0] && both.Parts.Sum(part => part.Amount) == n[2] - n[0];

            static Explanation To(decimal from, decimal to) => Explanation.WithUnexplained(from, to, [], ExplanationConvention.Sequential);
        });

    [Property]
    public Property CostBridge_AnyItems_ExplainTheChange() => Prop.ForAll(
        Edges.Cents.ListOf().Two().ToArbitrary(),
        periods =>
        {
            var result = CostBridge.Compute(Items(periods.Item1, 0), Items(periods.Item2, 2));
            var explanation = result.ToExplanation();
            return explanation.Parts.Count == result.Steps.Count
                && explanation.Parts.Sum(part => part.Amount) == result.Change.Amount
                && explanation.OfKind(ExplanationPartKind.Scope)
                    == result.Steps.Where(step => step.Kind != CostBridgeStepKind.Continuing).Sum(step => step.Change.Amount);

            static CostItem[] Items(IEnumerable<decimal> amounts, int first)
                => [.. amounts.Select((amount, i) => new CostItem { Name = $"item {first + i}", Amount = Money.Of(amount, Eur) })];
        });

    [Property]
    public Property MixVariance_AnyLines_ExplainActualLessPlan() => Prop.ForAll(
        (from lines in (from planned in Gen.Choose(0, 50)
                        from actual in Gen.Choose(0, 50)
                        from plan in Edges.Cents
                        from price in Edges.Cents
                        select (planned, actual, plan, price)).ListOf()
         select lines).ToArbitrary(),
        lines =>
        {
            var explanation = MixVariance.Compute(
                [.. lines.Select((line, i) => new MixLine
                {
                    Name = $"line {i}",
                    BudgetQuantity = line.planned,
                    ActualQuantity = line.actual,
                    BudgetUnitAmount = Money.Of(line.plan, Eur),
                    ActualUnitAmount = Money.Of(line.price, Eur),
                })],
                Eur).ToExplanation();
            return explanation.From.Value == lines.Sum(line => line.planned * line.plan)
                && explanation.To.Value == lines.Sum(line => line.actual * line.price)
                && explanation.Parts.Sum(part => part.Amount) == explanation.Change.Value;
        });

    [Property]
    public Property CostVariance_AnyInput_ExplainsActualLessBudget(PositiveInt output, PositiveInt planned, NonNegativeInt used, bool hasPlan)
    {
        var result = CostVariance.Compute(new()
        {
            ActualOutput = output.Get,
            BudgetedOutput = hasPlan ? planned.Get : null,
            StandardQuantityPerOutput = 1.25m,
            StandardPrice = Money.Of(48.5m, Eur),
            ActualQuantity = used.Get,
            ActualPrice = Money.Of(51.37m, Eur),
        });
        var explanation = result.ToExplanation();
        return (explanation.Change.Value == (hasPlan ? result.StaticBudgetVariance.Value!.Value : result.FlexibleBudgetVariance).Amount
            && explanation.Parts.Count == (hasPlan ? 3 : 2)
            && explanation.OfKind(ExplanationPartKind.Price) == result.Price.Amount).ToProperty();
    }

    [Property]
    public Property ChangeDecomposition_AnySegments_ExplainTheScore() => Prop.ForAll(
        Gen.Choose(0, 40).ArrayOf(4).ListOf().ToArbitrary(),
        segments =>
        {
            var result = ChangeDecomposition.Compute([.. segments.Select((n, i) => new SegmentChange
            {
                Name = i == 0 ? null : $"segment {i}",
                CountBefore = n[0],
                ScoreSumBefore = n[0] - Math.Min(n[0], n[1]),
                CountAfter = n[2],
                ScoreSumAfter = Math.Min(n[2], n[3]) - n[2],
            })]);
            var explanation = result.ToExplanation();
            return explanation.Change == result.Change
                && (result.Change.IsDefined
                    ? explanation.OfKind(ExplanationPartKind.Rate) == result.TotalRate.Value
                        && explanation.OfKind(ExplanationPartKind.Mix) == result.TotalMix.Value
                    : explanation.Parts.Count == 0 && explanation.From == result.Before);
        });
}
