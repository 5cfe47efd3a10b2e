using AfterSales.Metrics.DataQuality;

namespace AfterSales.Metrics.Tests.Contracts;

public class WeightedPassTallyContract : TallyContract<WeightedPassTally, (decimal Weight, CheckOutcome Outcome)>
{
    protected override Gen<(decimal Weight, CheckOutcome Outcome)> Record { get; }
        = Edges.Weight.SelectMany(weight => Gen.Elements(CheckOutcome.Passed, CheckOutcome.Failed, CheckOutcome.Missing).Select(outcome => (weight, outcome)));

    protected override WeightedPassTally Empty() => new();

    protected override void Add(WeightedPassTally tally, (decimal Weight, CheckOutcome Outcome) record) => tally.Add(record.Weight, record.Outcome);

    protected override void Merge(WeightedPassTally tally, WeightedPassTally other) => tally.Merge(other);

    protected override WeightedPassTally Rebuilt(WeightedPassTally tally) => WeightedPassTally.OfGroups(tally.ToGroups().Reverse());

    protected override string ContentOf(WeightedPassTally tally) => $"{string.Join(", ", tally.ToGroups())} {WeightedPassRate.Compute(tally)}";
}
