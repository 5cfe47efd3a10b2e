using System.Numerics;
using System.Text.Json;

namespace AfterSales.Metrics.Tests;

public class ApportionmentTests
{
    private static readonly Currency Eur = Currency.Of("EUR");

    public static TheoryData<string> MoneyCases => [.. Reference.Cases("money_allocation.json").Select(c => c.Name)];

    public static TheoryData<string> SeatCases => [.. Reference.Cases("apportionment.json").Select(c => c.Name)];

    public static TheoryData<string> AllocationCases => [.. Reference.Json("allocation.json").EnumerateArray().Select(c => c.GetProperty("id").GetString()!)];

    /// <summary>How the peers of allocation.json split; two keep what is left apart, as two of our methods do.</summary>
    private static readonly string[] Modes =
    [
        "FloorSeparate", "BlockSeparate", "FloorToFirst", "FloorToLargestRatio", "FloorToLargestRemainder", "moneyphp", "RubyMoney", "go-money",
        "go-money Split", "dinero (remainder to largest ratio)", "largest remainder", "exact", "exact largest remainder", "sign symmetric",
        "exact (int64 product overflow panics)", "reporter: nearest",
    ];

    [Theory]
    [MemberData(nameof(MoneyCases))]
    public void Split_MoneyReference_IsExact(string name)
    {
        var (_, inputs, expected) = Reference.Cases("money_allocation.json").Single(c => c.Name == name);
        var total = inputs.GetProperty("total").Exact();

        var result = Apportionment.Split(total, inputs.GetProperty("weights").Exacts(), inputs.GetProperty("unit").Exact());

        var check = new CaseCheck(name, expected, 0);
        check.Flag("tie_present", result.OrderDecided);
        check.Known("shares");
        check.AssertAllSeen();
        Assert.True(check.Has("tie_present"));
        Assert.Equal(expected.GetProperty("shares").Exacts(), result.Parts.Select(p => p.Amount));
        Assert.Equal(total, result.Parts.Sum(p => p.Amount));
    }

    [Fact]
    public void Split_MoneyErrorCases_AreRefused()
    {
        Assert.NotEmpty(Reference.Cases("money_allocation.json", "error_cases"));
        Assert.All(Reference.Cases("money_allocation.json", "error_cases"), c => Assert.ThrowsAny<ArgumentException>(
            () => Apportionment.Split(c.Inputs.GetProperty("total").Exact(), c.Inputs.GetProperty("weights").Exacts(), 0.01m)));
    }

    [Theory]
    [MemberData(nameof(SeatCases))]
    public void Split_SeatReference_EveryMethodAgrees(string name)
    {
        var (_, inputs, expected) = Reference.Cases("apportionment.json").Single(c => c.Name == name);
        var weights = inputs.GetProperty("weights").Exacts();
        var seats = inputs.GetProperty("seats").Exact();

        Assert.Equal(["adams", "dean", "hamilton", "huntington_hill", "jefferson", "webster"], expected.EnumerateObject().Select(m => m.Name).Order());
        foreach (var method in expected.EnumerateObject())
        {
            var result = Apportionment.Split(seats, weights, 1, new ApportionmentOptions { Method = MethodNamed(method.Name) });

            Assert.Equal(method.Value.Exacts(), result.Parts.Select(p => p.Amount));
            Assert.False(result.OrderDecided, method.Name);
        }
    }

    [Theory]
    [MemberData(nameof(AllocationCases))]
    public void Split_AllocationReference_IsLargestRemainder(string id)
    {
        var c = Reference.Json("allocation.json").EnumerateArray().Single(c => c.GetProperty("id").GetString() == id);
        var weights = IntegerWeights(c.GetProperty("weights"));
        var (amount, step) = (c.GetProperty("amount_minor").GetInt64(), c.GetProperty("step").GetInt64());

        var result = Apportionment.Split(amount, weights, step);
        decimal[] parts = [.. result.Parts.Select(p => p.Amount)];

        Assert.Equal(
            ["amount_minor", "expected_minor", "id", "largest_remainder_exact", "licence", "matches_largest_remainder", "mode", "note", "quota_ok", "source",
                "step", "sum_conserved", "weights", "zero_weight_got_money"],
            c.EnumerateObject().Select(property => property.Name).Order(StringComparer.Ordinal));
        Assert.Equal(c.GetProperty("largest_remainder_exact").Exacts(), parts);

        // What the peer booked is ours exactly where the file says so.
        var booked = c.GetProperty("expected_minor").Exacts();
        var isOurs = booked.Take(parts.Length).SequenceEqual(parts) && booked.Skip(parts.Length).All(x => x == 0);
        Assert.Equal(c.GetProperty("matches_largest_remainder").GetBoolean(), isOurs);
    }

    [Theory]
    [MemberData(nameof(AllocationCases))]
    public void Split_AllocationReferenceWithASeparateRemainder_IsWhatThePeerBooks(string id)
    {
        var c = Reference.Json("allocation.json").EnumerateArray().Single(c => c.GetProperty("id").GetString() == id);
        var mode = c.GetProperty("mode").GetString();
        Assert.Contains(mode, Modes);
        if (mode is not ("FloorSeparate" or "BlockSeparate") || !c.GetProperty("sum_conserved").GetBoolean())
        {
            return;
        }

        var method = mode == "FloorSeparate" ? ApportionmentMethod.SeparateRemainder : ApportionmentMethod.SeparateBlocks;
        var result = Apportionment.Split(
            c.GetProperty("amount_minor").GetInt64(),
            IntegerWeights(c.GetProperty("weights")),
            c.GetProperty("step").GetInt64(),
            new ApportionmentOptions { Method = method });

        Assert.Equal(c.GetProperty("expected_minor").Exacts(), result.Parts.Select(p => p.Amount).Append(result.Undistributed));
    }

    [Fact]
    public void Split_Thirds_ShowsTheRoundingDifferences()
    {
        var result = Apportionment.Split(Money.Of(100m, Eur), [1, 1, 1]);

        Assert.Equal([33.34m, 33.33m, 33.33m], result.Parts.Select(p => p.Amount));
        Assert.Equal(0.0066666666666666666666666667m, result.Parts[0].RoundingDifference);
        Assert.Equal(-0.0033333333333333333333333333m, result.Parts[1].RoundingDifference);
        Assert.Equal(33.333333333333333333333333333m, result.Parts[1].ExactShare);
        Assert.True(result.OrderDecided);
        Assert.Equal(Money.Of(33.34m, Eur), result.MoneyOf(0));
    }

    [Fact]
    public void Split_TotalFinerThanTheUnit_Throws()
    {
        var error = Assert.Throws<ArgumentOutOfRangeException>(() => Apportionment.Split(Money.Of(10.005m, Eur), [1, 1]));

        Assert.Contains("whole number of units of 0.01", error.Message, StringComparison.Ordinal);
        Assert.Contains("10.005", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Split_CashStep_GivesMultiplesOfIt()
    {
        var result = Apportionment.Split(Money.Of(10m, "CHF"), [1, 1, 1], new MoneyRounding { Unit = 0.05m });

        Assert.Equal([3.35m, 3.35m, 3.30m], result.Parts.Select(p => p.Amount));
    }

    [Fact]
    public void Split_NegativeWeight_NamesItsPlace()
    {
        var error = Assert.Throws<ArgumentException>(() => Apportionment.Split(10m, [2, -0.5m], 0.01m));

        Assert.Equal("weights", error.ParamName);
        Assert.StartsWith("Weights must not be negative; weights[1] is -0.5.", error.Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => Apportionment.Split(10, [2, -1], new long[2]));
    }

    [Fact]
    public void Split_NoWeights_Throws() => Assert.Throws<ArgumentException>(() => Apportionment.Split(10m, [], 0.01m));

    [Fact]
    public void Split_UnitNotPositive_Throws() => Assert.Throws<ArgumentOutOfRangeException>(() => Apportionment.Split(10m, [1], 0m));

    [Fact]
    public void Split_LengthsDiffer_Throws() => Assert.Throws<ArgumentException>(() => Apportionment.Split(10, [1, 2], new long[3]));

    [Fact]
    public void Opencost883_AllWeightsZero_NothingVanishes()
    {
        Assert.Throws<ArgumentException>(() => Apportionment.Split(27m, [0, 0], 0.01m));
        Assert.Throws<ArgumentException>(() => Apportionment.Split(2700, [0, 0], new long[2]));

        var even = Apportionment.Split(27.01m, [0, 0], 0.01m, new ApportionmentOptions { ZeroWeights = ZeroWeightsRule.SplitEvenly });
        Assert.Equal([13.51m, 13.50m], even.Parts.Select(p => p.Amount));

        var left = Apportionment.Split(27m, [0, 0], 0.01m, new ApportionmentOptions { ZeroWeights = ZeroWeightsRule.LeaveUndistributed });
        Assert.Equal([0m, 0m], left.Parts.Select(p => p.Amount));
        Assert.Equal(27m, left.Undistributed);

        var parts = new long[2];
        Assert.Equal(-27, Apportionment.Split(-27, [0, 0], parts, new ApportionmentOptions { ZeroWeights = ZeroWeightsRule.LeaveUndistributed }));
        Assert.Equal(0, Apportionment.Split(-27, [0, 0], parts, new ApportionmentOptions { ZeroWeights = ZeroWeightsRule.SplitEvenly }));
        Assert.Equal([-14L, -13L], parts);
    }

    [Fact]
    public void Split_ZeroTotalAndZeroWeights_GivesZeros()
        => Assert.Equal([0m, 0m], Apportionment.Split(0m, [0, 0], 0.01m).Parts.Select(p => p.Amount));

    [Fact]
    public void Erpnext48901_SplitRoundOff_StillBalances()
    {
        var result = Apportionment.Split(Money.Of(1000.03m, Eur), [33.33m, 33.33m, 33.34m]);

        Assert.Equal(1000.03m, result.Parts.Sum(p => p.Amount));
        Assert.Equal(0m, result.Undistributed);
        Assert.InRange(Math.Abs(result.Parts.Sum(p => p.RoundingDifference)), 0m, 1e-26m);
    }

    [Fact]
    public void Erpnext35091_OneCent95To5_GoesToTheLarger()
        => Assert.Equal([0.01m, 0m], Apportionment.Split(Money.Of(0.01m, Eur), [95, 5]).Parts.Select(p => p.Amount));

    [Fact]
    public void Erpnext56201_HundredOverThree_IsHundred()
        => Assert.Equal(100m, Apportionment.Split(Money.Of(100m, Eur), [33.33m, 33.33m, 33.33m]).Parts.Sum(p => p.Amount));

    [Fact]
    public void Erpnext55509_RoundOffInTheTransactionCurrency_BalancesInBoth()
    {
        // Split once in each currency by the same weights: each adds up by itself, neither is the other's rounding.
        var weights = new[] { 0.05m, 0.10m, 0.85m };
        Assert.Equal(1_000_001m, Apportionment.Split(Money.Of(1_000_001m, "JPY"), weights).Parts.Sum(p => p.Amount));
        Assert.Equal(6135.59m, Apportionment.Split(Money.Of(6135.59m, Eur), weights).Parts.Sum(p => p.Amount));
    }

    [Fact]
    public void AxelorOpenSuite16555_AnalyticShares_DoNotDrift()
    {
        var booked = 0m;
        for (var i = 0; i < 1000; i++)
        {
            booked += Apportionment.Split(Money.Of(0.10m, Eur), [33.33m, 66.67m]).Parts.Sum(p => p.Amount);
        }

        Assert.Equal(100m, booked);
    }

    [Fact]
    public void Moneyphp492_ThreeToOne_GoesToTheNearestCents()
        => Assert.Equal([74.99m, 25.00m], Apportionment.Split(Money.Of(99.99m, Eur), [75, 25]).Parts.Select(p => p.Amount));

    [Fact]
    public void RustyMoney103_AnotherOrder_GivesEveryWeightTheSame()
    {
        var weights = new decimal[] { 98, 92, 98, 123, 102, 92 };
        var first = Apportionment.Split(613m, weights, 1).Parts.Select(p => (p.Weight, p.Amount)).Order();
        var second = Apportionment.Split(613m, [.. weights.Order()], 1).Parts.Select(p => (p.Weight, p.Amount)).Order();

        Assert.Equal(first, second);
    }

    [Fact]
    public void Split_LastTakesTheRest_IsNotWhatHappens()
        => Assert.All(Apportionment.Split(0.06m, Enumerable.Repeat(1m, 10).ToArray(), 0.01m).Parts, p => Assert.InRange(p.Amount, 0m, 0.01m));

    [Fact]
    public void Split_BulkAtTheEndsOfInt64_IsExact()
    {
        var parts = new long[2];
        Apportionment.Split(long.MinValue, [1, 2], parts);
        Assert.Equal([-3074457345618258603L, -6148914691236517205L], parts);

        Apportionment.Split(long.MaxValue, [long.MaxValue, long.MaxValue], parts);
        Assert.Equal([4611686018427387904L, 4611686018427387903L], parts);

        Assert.Equal(long.MinValue, Apportionment.Split(
            long.MinValue, [0, 0], parts, new ApportionmentOptions { ZeroWeights = ZeroWeightsRule.LeaveUndistributed }));
    }

    [Fact]
    public void Split_TotalBeyondInt64_IsExact()
    {
        var total = 500_000_000_000_000_000_000_000_000.01m;

        Assert.Equal(total, Apportionment.Split(total, [1, 2, 4.000000001m], 0.01m).Parts.Sum(p => p.Amount));
        Assert.Throws<OverflowException>(() => Apportionment.Split(total, [1, 2], 0.01m, new ApportionmentOptions { Method = ApportionmentMethod.Webster }));
    }

    [Fact]
    public void Split_CumulativeSchedule_KeepsRunningTotalsWithinHalfAUnit()
    {
        var result = Apportionment.Split(Money.Of(100m, Eur), Enumerable.Repeat(1m, 12).ToArray(),
            options: new ApportionmentOptions { Method = ApportionmentMethod.Cumulative });

        Assert.Equal([8.33m, 8.34m, 8.33m, 8.33m, 8.34m, 8.33m, 8.33m, 8.34m, 8.33m, 8.33m, 8.34m, 8.33m], result.Parts.Select(p => p.Amount));
    }

    [Fact]
    public void Split_FewerUnitsThanWeightsByAdams_GoToTheLargerWeights()
    {
        var options = new ApportionmentOptions { Method = ApportionmentMethod.Adams };

        Assert.Equal([0m, 1m, 0m, 1m], Apportionment.Split(2m, [1, 5, 0, 3], 1, options).Parts.Select(p => p.Amount));
    }

    [Theory]
    [InlineData(ApportionmentMethod.Jefferson)]
    [InlineData(ApportionmentMethod.Webster)]
    [InlineData(ApportionmentMethod.HuntingtonHill)]
    [InlineData(ApportionmentMethod.Adams)]
    [InlineData(ApportionmentMethod.Dean)]
    public void Split_TiedWeightsByDivisors_FavorTheLowerIndexAndSaySo(ApportionmentMethod method)
    {
        var result = Apportionment.Split(7m, [3, 3], 1, new ApportionmentOptions { Method = method });

        Assert.Equal([4m, 3m], result.Parts.Select(p => p.Amount));
        Assert.True(result.OrderDecided);
    }

    [Fact]
    public void MartinlacknerApportionment6_TiesAreDeclared()
    {
        Assert.True(Apportionment.Split(1m, [2, 2, 1], 1).OrderDecided);
        Assert.False(Apportionment.Split(2m, [2, 2, 1], 1).OrderDecided);
    }

    /// <summary>Equal averages and enough units for all of them: nothing is left to lots, so nothing is declared as decided by order.</summary>
    [Fact]
    public void Abacus3367_EqualAveragesAndEnoughUnits_NeedNoLots()
    {
        var options = new ApportionmentOptions { Method = ApportionmentMethod.Jefferson };
        var (enough, short1) = (Apportionment.Split(4m, [10, 5, 5], 1, options), Apportionment.Split(3m, [10, 5, 5], 1, options));

        // 10, then 5 = 10/2 = 5 = 5.
        Assert.Equal([2m, 1m, 1m], enough.Parts.Select(p => p.Amount));
        Assert.False(enough.OrderDecided);
        Assert.Equal([2m, 1m, 0m], short1.Parts.Select(p => p.Amount));
        Assert.True(short1.OrderDecided);
    }

    /// <summary>Seats that a list could not fill became seats of another, and came back: with limits, the whole stays the whole.</summary>
    [Fact]
    public void Abacus1357_PartsAtTheirLimit_NeitherLoseNorMultiplyUnits()
    {
        BoundedWeight[] lists =
        [
            new() { Weight = 171 }, new() { Weight = 168 }, new() { Weight = 524, Maximum = 7 }, new() { Weight = 167 }, new() { Weight = 2, Maximum = 1 },
        ];
        var result = Apportionment.SplitWithin(17m, lists, 1);

        Assert.Equal(17m, result.Parts.Sum(p => p.Amount));
        Assert.Equal(7m, result.Parts[2].Amount);
        Assert.All(result.Parts, part => Assert.True(Math.Abs(part.RoundingDifference) < 1));
    }

    /// <summary>When every list is exhausted before all seats are given, that is said, with the lists and the seats that are too many.</summary>
    [Fact]
    public void Abacus1271_EveryPartAtItsLimit_IsSaidAndNothingGiven()
    {
        var result = Apportionment.SplitWithin(8m, [new BoundedWeight { Weight = 5, Maximum = 3 }, new BoundedWeight { Weight = 4, Maximum = 4 }], 1);

        Assert.Equal(SplitFeasibility.AboveMaximums, result.Feasibility);
        Assert.Equal([0, 1], result.Binding);
        Assert.Equal(1m, result.Gap);
    }

    /// <summary>23.5 of 48 votes were counted as 23: 96 of 200 seats instead of 98.</summary>
    [Fact]
    public void Condorcet112_HalfAVote_Counts()
        => Assert.Equal([98m, 83m, 19m], Apportionment.Split(200m, [23.5m, 20m, 4.5m], 1).Parts.Select(p => p.Amount));

    [Fact]
    public void Split_BulkDoesNotAllocateForARecord()
    {
        var (weights, parts) = (new long[] { 3, 5, 9 }, new long[3]);
        Apportionment.Split(1, weights, parts);
        var before = GC.GetAllocatedBytesForCurrentThread();

        for (var i = 0; i < 1000; i++)
        {
            Apportionment.Split(i, weights, parts);
        }

        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());
    }

    private static ApportionmentMethod MethodNamed(string name) => name switch
    {
        "huntington_hill" => ApportionmentMethod.HuntingtonHill,
        "webster" => ApportionmentMethod.Webster,
        "jefferson" => ApportionmentMethod.Jefferson,
        "adams" => ApportionmentMethod.Adams,
        "dean" => ApportionmentMethod.Dean,
        "hamilton" => ApportionmentMethod.LargestRemainder,
        _ => throw new ArgumentException($"No method {name}.", nameof(name)),
    };

    /// <summary>Weights printed as "2/7" are made integer by the product of the denominators.</summary>
    private static decimal[] IntegerWeights(JsonElement weights)
    {
        var fractions = weights.EnumerateArray().Select(w => w.GetString()!.Split('/')).ToArray();
        var common = fractions.Where(f => f.Length == 2).Select(f => BigInteger.Parse(f[1], null)).Aggregate(BigInteger.One, (a, b) => a * b);
        return [.. fractions.Select(f => decimal.Parse(f[0], null) * (decimal)common / (f.Length == 2 ? decimal.Parse(f[1], null) : 1))];
    }
}
