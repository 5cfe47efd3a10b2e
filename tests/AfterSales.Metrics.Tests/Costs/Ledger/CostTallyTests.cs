using AfterSales.Metrics.Costs;

namespace AfterSales.Metrics.Tests.Costs;

public class CostTallyTests
{
    private static readonly Currency Eur = Currency.Of("EUR");

    [Fact]
    public void ToTotal_Empty_IsZeros()
    {
        var total = new CostTally(Eur).ToTotal();

        Assert.Equal((0, 0, Money.Zero(Eur)), (total.Rows, total.CreditRows, total.Net));
        Assert.Empty(new CostTally(Eur).ToGroups());
    }

    [Fact]
    public void ToTotal_SingleCredit_StandsOnItsSide()
    {
        var tally = new CostTally(Eur);
        tally.Add(CostKey.Of("61"), Money.Of(-3.10m, Eur));

        var total = tally.ToTotal();

        Assert.Equal((1, 1, 0m, -3.10m), (total.Rows, total.CreditRows, total.Debits.Amount, total.Credits.Amount));
    }

    [Fact]
    public void AddGroup_RowsOfAGroupBy_RebuildTheTally()
    {
        var lines = CostTally.Of(["61", "61", "62", "61"], [5m, -2.5m, 0m, 7.25m], Eur);
        var grouped = new CostTally(Eur);
        grouped.AddGroup(CostKey.Of("62"), 1, 0m, 0, 0m);
        grouped.AddGroup(CostKey.Of("61"), 2, 12.25m, 1, -2.5m);

        Assert.Equal(lines.ToGroups(), grouped.ToGroups());
        Assert.Equal(lines.ToTotal(), grouped.ToTotal());
    }

    [Theory]
    [InlineData(-1, 0, 0, 0)]
    [InlineData(0, 1, 0, 0)]
    [InlineData(1, -1, 0, 0)]
    [InlineData(0, 0, 1, 1)]
    [InlineData(0, 0, 1, 0)]
    [InlineData(0, 0, 0, -1)]
    public void AddGroup_SumsThatCannotBe_Throw(int debitRows, int debits, int creditRows, int credits)
    {
        var tally = new CostTally(Eur);

        Assert.ThrowsAny<ArgumentException>(() => tally.AddGroup(CostKey.Of("6"), debitRows, debits, creditRows, credits));
        Assert.Equal(0, tally.GroupCount);
    }

    [Fact]
    public void AddRange_WrongArguments_AddNothing()
    {
        var tally = new CostTally(Eur);
        var codes = CostCodes.Of(["61", "62"]);

        Assert.Throws<ArgumentException>(() => tally.AddRange(new[] { "61" }, new[] { 1m, 2m }));
        Assert.Contains("accounts[1]", Assert.Throws<ArgumentException>(() => tally.AddRange(new[] { "61", null! }, new[] { 1m, 2m })).Message);
        Assert.Contains("codes[1] is 2", Assert.Throws<ArgumentException>(() => tally.AddRange(new ushort[] { 0, 2 }, new[] { 1m, 2m }, codes)).Message);
        Assert.Contains("codes[0] is -1", Assert.Throws<ArgumentException>(() => tally.AddRange(new[] { -1 }, new[] { 1L }, codes)).Message);
        Assert.Equal(0, tally.GroupCount);
        Assert.Equal(0, tally.ToTotal().Rows);
    }

    [Fact]
    public void Add_OtherCurrency_Throws()
    {
        var tally = new CostTally(Eur);

        Assert.Throws<CurrencyMismatchException>(() => tally.Add(CostKey.Of("61"), Money.Of(1m, "USD")));
        Assert.Throws<CurrencyMismatchException>(() => tally.Merge(new CostTally(Currency.Of("USD"))));
    }

    [Fact]
    public void AddRange_MinorUnits_FollowTheCurrency()
    {
        Assert.Equal(12.34m, Sum("EUR"));
        Assert.Equal(1234m, Sum("JPY"));
        Assert.Equal(1.234m, Sum("KWD"));

        static decimal Sum(string currency)
        {
            var tally = new CostTally(Currency.Of(currency));
            tally.AddRange(new[] { "61" }, new[] { 1234L });
            return tally.ToTotal().Net.Amount;
        }
    }

    [Fact]
    public void AddRange_ExtremeMinorUnits_AreExact()
    {
        var tally = new CostTally(Eur);
        tally.AddRange(new[] { "61", "61", "61" }, new[] { long.MinValue, long.MaxValue, long.MaxValue });

        Assert.Equal(92_233_720_368_547_758.06m, tally.ToTotal().Net.Amount);
    }

    [Fact]
    public void AddRange_MoreLinesThanABlockAndManyCodes_AgreesWithLineByLine()
    {
        var random = new System.Random(7);
        var names = Enumerable.Range(0, 5000).Select(i => $"account {i:X}").ToArray();
        var accounts = Enumerable.Range(0, 30_000).Select(_ => names[random.Next(names.Length)]).ToArray();
        var amounts = accounts.Select(_ => random.Next(-100_000, 100_000) / 100m).ToArray();
        var slow = new CostTally(Eur);
        for (var i = 0; i < accounts.Length; i++)
        {
            slow.Add(CostKey.Of(new string(accounts[i].ToCharArray())), Money.Of(amounts[i], Eur));
        }

        Assert.Equal(slow.ToGroups(), CostTally.Of(accounts, amounts, Eur).ToGroups());
    }

    [Fact]
    public void Merge_WithItself_Doubles()
    {
        var tally = CostTally.Of(["61", "62"], [1.5m, -2m], Eur);
        tally.Merge(tally);

        Assert.Equal((4, -1m), (tally.ToTotal().Rows, tally.ToTotal().Net.Amount));
    }

    [Fact]
    public void ToGroups_AnyKey_ComesInOrdinalOrder()
        => Assert.Equal(["", "A", "B", "a"], CostTally.Of(["a", "B", "", "A"], [1m, 1m, 1m, 1m], Eur).ToGroups().Select(group => group.Key.Account));
}
