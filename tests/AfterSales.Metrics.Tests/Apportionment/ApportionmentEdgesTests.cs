using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Tests;

public class ApportionmentEdgesTests
{
    private static readonly ApportionmentMethod[] Divisors =
    [
        ApportionmentMethod.Jefferson, ApportionmentMethod.Webster, ApportionmentMethod.Adams, ApportionmentMethod.HuntingtonHill, ApportionmentMethod.Dean,
    ];

    [Theory]
    [InlineData(-1)]
    [InlineData(2)]
    [InlineData(int.MinValue)]
    public void MoneyOf_NoSuchPart_NamesTheIndex(int index)
    {
        var result = Apportionment.Split(10m, [1m, 1m], 0.01m);

        Assert.Throws<ArgumentOutOfRangeException>(nameof(index), () => result.MoneyOf(index));
        Assert.Equal(5m, result.MoneyOf(1).Amount);
    }

    /// <summary>A part of 4e28 by 6,666.16 may need thirty digits: rounded, the parts would not add up.</summary>
    [Property(MaxTest = 300)]
    public Property Split_AnyMagnitude_AddsUpToMultiplesOrOverflows() => Prop.ForAll(
        Gen.Elements(6666.16m, 0.05m, 1.00m, 0.01m, 3m, 0.0000003m).ToArbitrary(),
        Gen.Choose(0, 28).SelectMany(digits => Gen.Choose(1, 1_000_000).Select(lead => Math.Truncate(lead * 7.9e22m / (decimal)Math.Pow(10, digits))))
            .ToArbitrary(),
        Gen.Choose(0, 9).NonEmptyListOf().Where(weights => weights.Any(weight => weight > 0)).ToArbitrary(),
        (unit, size, weights) =>
        {
            var total = size - Decimals.Remainder(size, unit);
            decimal[] shares = [.. weights.Select(weight => (decimal)weight)];

            // Where the difference was rounded, the total is none.
            return Decimals.Remainder(total, unit) != 0 || (IsExact(() => Apportionment.Split(total, shares, unit).Parts.Select(part => part.Amount))
                && IsExact(() => Apportionment.SplitWithin(
                    total, [.. shares.Select(weight => new BoundedWeight { Weight = weight + 1 })], unit).Parts.Select(part => part.Amount))
                && IsExact(() => Apportionment.SplitTable(
                    [total], [.. Apportionment.Split(total, shares, unit).Parts.Select(part => part.Amount)], unit).Cells));

            bool IsExact(Func<IEnumerable<decimal>> split)
            {
                try
                {
                    decimal[] parts = [.. split()];
                    return parts.Sum() == total && parts.All(part => Decimals.Remainder(part, unit) == 0);
                }
                catch (OverflowException)
                {
                    return total > 1e20m;
                }
            }
        });

    [Fact]
    public void Split_UnitWithZerosAtItsEnd_NeedsNoRoomForThem()
        => Assert.Equal([7e28m, 0.9e28m], Apportionment.Split(7.9e28m, [70, 9], 1.00m).Parts.Select(part => part.Amount));

    /// <summary>A running share of exactly one half is rounded up, in words and in long numbers.</summary>
    [Fact]
    public void Split_CumulativeOfHalves_RoundsUp()
    {
        var options = new ApportionmentOptions { Method = ApportionmentMethod.Cumulative };

        Assert.Equal([1m, 0m, 1m, 0m], Apportionment.Split(2m, [1m, 1m, 1m, 1m], 1m, options).Parts.Select(part => part.Amount));
        Assert.Equal([1m, 0m, 1m, 0m], Apportionment.Split(2m, [1e27m, 1e27m, 1e27m, 1e27m], 1m, options).Parts.Select(part => part.Amount));
    }

    /// <summary>Weights longer than a word and short ones in the same proportion give the same parts, with fewer and with more units than weights.</summary>
    [Property(MaxTest = 300)]
    public Property Split_ByDivisors_IsTheSameInWordsAndInLongNumbers() => Prop.ForAll(
        Gen.Choose(0, 50).NonEmptyListOf().Where(w => w.Any(x => x > 0)).ToArbitrary(), Gen.Choose(0, 200).ToArbitrary(), Gen.Elements(Divisors).ToArbitrary(),
        (weights, units, method) =>
        {
            var options = new ApportionmentOptions { Method = method };
            var brief = Apportionment.Split((decimal)units, weights.Select(w => (decimal)w).ToArray(), 1m, options);
            var extended = Apportionment.Split((decimal)units, weights.Select(w => w * 1e25m).ToArray(), 1m, options);
            return brief.Parts.Select(part => part.Amount).SequenceEqual(extended.Parts.Select(part => part.Amount))
                && brief.OrderDecided == extended.OrderDecided;
        });

    [Fact]
    public void Split_ByDivisorsOfTheMostUnits_IsDone()
    {
        var options = new ApportionmentOptions { Method = ApportionmentMethod.Webster };

        Assert.Equal(long.MaxValue, Apportionment.Split(long.MaxValue, [1e27m, 2e27m], 1m, options).Parts.Sum(part => part.Amount));
        Assert.Throws<OverflowException>(() => Apportionment.Split(long.MaxValue + 1m, [1e27m, 2e27m], 1m, options));
    }

    /// <summary>Priorities of units in the trillions differ by less than a double tells: every comparison is exact, and none makes a number on the
    /// heap.</summary>
    [Fact]
    public void Split_ByDivisorsOfManyWeights_ComparesWithoutMemory()
    {
        var weights = new decimal[20_000];
        for (var i = 0; i < weights.Length; i++)
        {
            weights[i] = 1_000_000 + (i * 7919 % 20_011);
        }

        var options = new ApportionmentOptions { Method = ApportionmentMethod.Webster };
        Apportionment.Split(100m, weights, 1m, options);
        var before = GC.GetAllocatedBytesForCurrentThread();
        var result = Apportionment.Split(9e18m, weights, 1m, options);

        Assert.Equal(9e18m, result.Parts.Sum(part => part.Amount));
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 400L * weights.Length);
    }

    /// <summary>4611686018427387904 % 1.0000000000000000000000000001 overflows in the framework.</summary>
    [Fact]
    public void LongScales_AreDividedExactly()
    {
        const decimal Long = 1.0000000000000000000000000001m;

        Assert.Throws<ArgumentOutOfRangeException>(() => Apportionment.SplitTable([4611686018427387904m], [4611686018427387904m], Long));
        Assert.Throws<ArgumentOutOfRangeException>(() => Apportionment.Split(4611686018427387904m, [1m], Long));
        Assert.False(Money.Of(4611686018427387904.0000000001m, Currency.Of("EUR")).IsInMinorUnits);
        Assert.True(Money.Of(4611686018427387904.0100000000m, Currency.Of("EUR")).IsInMinorUnits);
        Assert.Equal(Long, new MoneyRounding { Unit = Long }.Round(1.2m, Currency.Of("EUR")));
    }

    /// <summary>The obvious controlled rounding laws, in words and in long numbers: neighbors everywhere, and the same cells however long the
    /// numbers.</summary>
    [Property(MaxTest = 200)]
    public Property RoundTable_AnyTable_RoundsEverythingToANeighbor() => Prop.ForAll(
        Gen.Choose(-500, 500).ArrayOf(12).ToArbitrary(), cells =>
        {
            var amounts = Array.ConvertAll(cells, x => x / 100m);
            var table = Apportionment.RoundTable(amounts, 4, 1m);
            var small = Apportionment.RoundTable(Array.ConvertAll(cells, x => x / 100m * 1e-24m), 4, 1e-24m);
            return Enumerable.Range(0, 12).All(i => IsNeighbor(amounts[i], table.Cells[i]) && small.Cells[i] == table.Cells[i] * 1e-24m)
                && Enumerable.Range(0, 3).All(row => IsNeighbor(amounts.Skip(4 * row).Take(4).Sum(), table.RowTotals[row]))
                && Enumerable.Range(0, 4).All(column => IsNeighbor(Enumerable.Range(0, 3).Sum(row => amounts[(4 * row) + column]), table.ColumnTotals[column]))
                && IsNeighbor(amounts.Sum(), table.Total);
        });

    private static bool IsNeighbor(decimal exact, decimal rounded) => rounded == decimal.Floor(exact) || rounded == decimal.Ceiling(exact);
}
