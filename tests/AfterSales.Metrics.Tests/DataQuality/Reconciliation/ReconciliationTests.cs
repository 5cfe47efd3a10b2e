using AfterSales.Metrics.DataQuality;

namespace AfterSales.Metrics.Tests.DataQuality;

public class ReconciliationTests
{
    [Fact]
    public void Datacompy121_LongIds_AreNotEqualAsNumbers()
        => Assert.Equal(0, Compare([("12345678901234567890123456789012345", 1)], [("12345678901234567890123456789012346", 1)]).MatchedKeys);

    [Fact]
    public void Datacompy7And56And221CsvDiff31Daff31_Duplicates_AreComparedAsSums()
    {
        var result = Compare([("a", 1), ("a", 2)], [("a", 2), ("a", 1)]);
        Assert.Equal((1L, ReconciliationShape.ManyToMany), (result.MatchedKeys, result.Groups.Single().Shape));
        Assert.Equal(["a"], result.DuplicateKeysLeft);
    }

    [Fact]
    public void Datacompy35_NullKeys_NeverMatch()
    {
        var result = Compare([(null, 5)], [(null, 5), (string.Empty, 1)]);
        Assert.Equal(UndefinedReason.NoData, result.Headline.Reason);
        Assert.Equal((1, 2), (result.LeftWithoutKey.Count, result.RightWithoutKey.Count));
    }

    [Fact]
    public void Erpnext28955_EqualSums_Match() => Assert.Equal(1, Compare([("a", 0.1m), ("a", 0.2m)], [("a", 0.3m)]).MatchedKeys);

    [Fact]
    public void Erpnext51159_SmallDifferences_HaveAStepOfTheirOwn()
    {
        var bridge = Compare([("a", 1), ("b", 1)], [("a", 1.01m), ("b", 1.01m)], new ReconciliationOptions { AbsoluteTolerance = 0.01m }).Bridge;
        Assert.Equal((0.02m, 0m), (bridge.DifferencesWithin.Amount, bridge.DifferencesBeyond.Amount));
    }

    [Theory]
    [InlineData("1.01", true)]
    [InlineData("1.0100001", false)]
    public void Compute_AtTheTolerance_IsMatched(string right, bool isMatched)
        => Assert.Equal(isMatched ? 1 : 0, Compare([("a", 1)], [("a", decimal.Parse(right, System.Globalization.CultureInfo.InvariantCulture))],
            new ReconciliationOptions { AbsoluteTolerance = 0.01m }).MatchedKeys);

    [Fact]
    public void Datacompy17And190_AmountsThatPrintAlike_ShowTheirDifferenceToTheLastDigit()
    {
        var group = Compare([("a", 0.1m)], [("a", 0.1000000000000000000000000001m)]).Groups.Single();
        Assert.Equal((ReconciliationState.Different, 0.0000000000000000000000000001m), (group.State, group.Difference!.Value.Amount));
    }

    [Fact]
    public void Datacompy192_KeyThatIsADash_ChangesNoTolerance()
    {
        var result = Compare([("-", 1), ("b", 1)], [("-", 1.01m), ("b", 1.01m)], new ReconciliationOptions { AbsoluteTolerance = 0.01m });
        Assert.Equal(2, result.MatchedKeys);
    }

    [Fact]
    public void Dqx1487_IdenticalTables_HaveNoDifference()
    {
        (string?, decimal)[] table = [("b", 2.50m), ("a", 1), ("b", -1), ("c", 0)];
        var result = Compare(table, table.Reverse().ToArray());
        Assert.Equal((3L, 0L, 1.0), (result.MatchedKeys, result.DifferentKeys + result.LeftOnlyKeys + result.RightOnlyKeys, result.Headline.Value));
    }

    [Fact]
    public void Daff91_ChangedAmount_IsOneDifferenceNotAddAndRemove()
    {
        var result = Compare([("a", 1)], [("a", 2)]);
        Assert.Equal((1L, 0L, 0L), (result.DifferentKeys, result.LeftOnlyKeys, result.RightOnlyKeys));
    }

    [Fact]
    public void MachineLearning6128_JoinOfManyEqualKeys_EndsWithoutAProduct()
    {
        var many = Enumerable.Range(0, 20_000).Select(i => ((string?)"one", 1m)).ToArray();
        Assert.Equal(20_000, Assert.Single(Compare(many, many).Groups).LeftCount);
    }

    [Fact]
    public void Compute_OppositeSigns_Differ() => Assert.Equal(1, Compare([("a", 1)], [("a", -1)]).DifferentKeys);

    /// <summary>Ticket to claim to ledger: two bridges that share the middle total lead from the first to the last without a gap.</summary>
    [Fact]
    public void Bridge_TicketToClaimToLedger_SharesTheMiddleTotal()
    {
        (string?, decimal)[] tickets = [("T1", 100), ("T2", 50), ("T3", 20)], claims = [("T1", 100), ("T2", 45), ("T4", 7)];
        (string?, decimal)[] ledger = [("T1", 100), ("T2", 45), (null, 12)];
        var (first, second) = (Compare(tickets, claims).Bridge, Compare(claims, ledger).Bridge);

        Assert.Equal(first.RightTotal, second.LeftTotal);
        Assert.Equal((170m, 152m, 157m), (first.LeftTotal.Amount, first.RightTotal.Amount, second.RightTotal.Amount));
        Assert.Equal(second.RightTotal.Amount - first.LeftTotal.Amount, Steps(first) + Steps(second));

        static decimal Steps(ReconciliationBridge bridge) => bridge.RightOnly.Amount + bridge.RightWithoutKey.Amount + bridge.DifferencesWithin.Amount
            + bridge.DifferencesBeyond.Amount + bridge.LeftOnly.Amount + bridge.LeftWithoutKey.Amount;
    }

    internal static ReconciliationResult Compare((string? Key, decimal Amount)[] left, (string? Key, decimal Amount)[] right,
        ReconciliationOptions? options = null)
        => Reconciliation.Compute(Keyed(left), Keyed(right), Ledgers.Eur, options);

    internal static KeyedAmount[] Keyed((string? Key, decimal Amount)[] rows)
        => [.. rows.Select(row => new KeyedAmount { Key = row.Key, Amount = Money.Of(row.Amount, Ledgers.Eur) })];
}
