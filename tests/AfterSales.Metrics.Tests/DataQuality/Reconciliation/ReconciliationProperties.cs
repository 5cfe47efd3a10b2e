using AfterSales.Metrics.DataQuality;

namespace AfterSales.Metrics.Tests.DataQuality;

public class ReconciliationProperties
{
    private static readonly Arbitrary<(string? Key, decimal Amount)[]> Rows
        = Gen.Elements<string?>(null, "", "a", "b", "c", "A").SelectMany(key => Edges.Cents.Select(cents => (key, cents))).ArrayOf().ToArbitrary();

    [Property]
    public Property Compute_AnyTwoSides_TheBridgeAddsUp() => Prop.ForAll(Rows, Rows, (left, right) =>
    {
        var b = ReconciliationTests.Compare(left, right, new ReconciliationOptions { AbsoluteTolerance = 1 }).Bridge;
        return b.LeftTotal.Amount == left.Sum(row => row.Amount) && b.RightTotal.Amount == right.Sum(row => row.Amount)
            && new[] { b.LeftOnly, b.LeftWithoutKey, b.DifferencesWithin, b.DifferencesBeyond, b.RightOnly, b.RightWithoutKey }.Sum(step
            => step.Amount) == b.RightTotal.Amount - b.LeftTotal.Amount;
    });

    [Property]
    public Property AccountReconcile700_AnyOrder_SameBridge() => Prop.ForAll(Rows, Rows, (left, right)
        => ReconciliationTests.Compare(left, right).Bridge.Equals(ReconciliationTests.Compare([.. left.Reverse()], [.. right.Reverse()]).Bridge));

    [Property]
    public Property Compute_TalliesAndRows_Agree() => Prop.ForAll(Rows, Rows, (left, right) =>
    {
        var rows = ReconciliationTests.Compare(left, right);
        var tallies = Reconciliation.Compute(
            KeyedAmountTally.Of(ReconciliationTests.Keyed(left), Ledgers.Eur), KeyedAmountTally.Of(ReconciliationTests.Keyed(right), Ledgers.Eur));
        return rows.Bridge.Equals(tallies.Bridge) && rows.MatchedKeys == tallies.MatchedKeys && rows.DifferentKeys == tallies.DifferentKeys;
    });
}
