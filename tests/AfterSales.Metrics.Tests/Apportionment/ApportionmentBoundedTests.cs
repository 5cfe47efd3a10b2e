namespace AfterSales.Metrics.Tests;

public class ApportionmentBoundedTests
{
    private static readonly Gen<BoundedWeight> Part = Gen.Frequency(
            (1, Gen.Constant((0, (int?)null))),
            (3, Gen.Choose(0, 300).SelectMany(low => Gen.Choose(0, 500).Select(width => (low, (int?)width)))),
            (1, Gen.Choose(0, 300).Select(low => (low, (int?)0))),
            (1, Gen.Choose(0, 1000).Select(low => (low, (int?)null))))
        .SelectMany(limits => Edges.Weight.Select(weight => new BoundedWeight
        {
            Weight = weight,
            Minimum = limits.Item1 / 10m,
            Maximum = (limits.Item1 + limits.Item2) / 10m,
        }));

    private static readonly Gen<(decimal Total, BoundedWeight[] Parts)> Case = Part.NonEmptyListOf()
        .SelectMany(parts => Gen.Choose(0, 120).Select(percent => (Total(parts, percent / 100m), parts.ToArray())));

    [Fact]
    public void SplitWithin_Caps_AreFilledAndTheRestShared()
    {
        var result = Apportionment.SplitWithin(1000m, [Of(5, 0, 300), Of(3, 0, null), Of(2, 0, 250)], 0.01m);

        Assert.Equal([300m, 450m, 250m], result.Parts.Select(p => p.Amount));
        Assert.Equal([PartLimit.Maximum, PartLimit.None, PartLimit.Maximum], result.Parts.Select(p => p.Limit));
        Assert.Equal([0, 2], result.Binding);
        Assert.Equal(150, result.Multiplier.Value);
    }

    [Fact]
    public void SplitWithin_BelowTheMinimums_SaysWhoseAndHowFar()
    {
        var result = Apportionment.SplitWithin(100m, [Of(1, 60, null), Of(1, 0, null), Of(1, 50, null)], 0.01m);

        Assert.Equal(SplitFeasibility.BelowMinimums, result.Feasibility);
        Assert.Equal([0, 2], result.Binding);
        Assert.Equal(10m, result.Gap);
        Assert.Empty(result.Parts);
        Assert.Equal(UndefinedReason.Infeasible, result.Multiplier.Reason);
    }

    [Fact]
    public void SplitWithin_AboveTheMaximums_SaysHowFar()
    {
        var result = Apportionment.SplitWithin(100m, [Of(1, 0, 40), Of(1, 0, 50)], 0.01m);

        Assert.Equal((SplitFeasibility.AboveMaximums, 10m), (result.Feasibility, result.Gap));
    }

    [Fact]
    public void SplitWithin_ZeroWeightsBlock_SaysWhich()
    {
        var result = Apportionment.SplitWithin(100m, [Of(0, 10, 50), Of(1, 0, 60)], 0.01m);

        Assert.Equal((SplitFeasibility.ZeroWeightsBlock, 30m), (result.Feasibility, result.Gap));
        Assert.Equal([0], result.Binding);
    }

    [Fact]
    public void IndiaCompliance4325_RoundingNeverPushesAPartAboveItsCap()
    {
        var result = Apportionment.SplitWithin(Money.Of(100m, "INR"), [Of(1, 0, 33.33m), Of(1, 0, 33.33m), Of(1, 0, null)]);

        Assert.Equal([33.33m, 33.33m, 33.34m], result.Parts.Select(p => p.Amount));
    }

    [Fact]
    public void SplitWithin_LimitsBetweenUnits_CountAsTheMultiplesInside()
    {
        var result = Apportionment.SplitWithin(10m, [Of(1, 1.7m, 3.2m), Of(9, 0, 7.9m)], 1m);

        Assert.Equal([3m, 7m], result.Parts.Select(p => p.Amount));
        Assert.Throws<ArgumentException>(() => Apportionment.SplitWithin(10m, [Of(1, 1.2m, 1.8m), Of(1, 0, null)], 1m));
    }

    [Fact]
    public void SplitWithin_MinimumAboveMaximum_NamesItsPlace()
    {
        var error = Assert.Throws<ArgumentException>(() => Apportionment.SplitWithin(10m, [Of(1, 0, null), Of(1, 5, 4)], 1m));

        Assert.Contains("parts[1]", error.Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => Apportionment.SplitWithin(10, [1], [5], [4], new long[1]));
    }

    [Fact]
    public void SplitWithin_NegativeTotal_MirrorsThePositiveOne()
    {
        BoundedWeight[] parts = [Of(5, 0, 300), Of(3, 20, null), Of(2, 0, 250)];

        Assert.Equal(
            Apportionment.SplitWithin(777.77m, parts, 0.01m).Parts.Select(p => (p.Amount, p.RoundingDifference)),
            Apportionment.SplitWithin(-777.77m, parts, 0.01m).Parts.Select(p => (-p.Amount, -p.RoundingDifference)));
    }

    [Property]
    public Property SplitWithin_AnyFeasibleTotal_AddsUpInsideTheLimitsWithinAUnit() => Prop.ForAll(Case.ToArbitrary(), x =>
    {
        var result = Apportionment.SplitWithin(x.Total, x.Parts, 0.1m);
        return result.Feasibility != SplitFeasibility.Feasible || (
            result.Parts.Sum(p => p.Amount) == x.Total
            && result.Parts.All(p => p.Amount >= p.Given.Minimum && p.Amount <= (p.Given.Maximum ?? decimal.MaxValue))
            && result.Parts.All(p => Math.Abs(p.RoundingDifference) < 0.1m)
            && result.Parts.All(p => p.Limit == PartLimit.None || p.RoundingDifference == 0));
    });

    [Property]
    public Property SplitWithin_AnyTotal_IsFeasibleExactlyWhenItFits() => Prop.ForAll(Case.ToArbitrary(), x =>
    {
        var most = x.Parts.Sum(p => p.Weight == 0 ? p.Minimum : Math.Min(p.Maximum ?? 1e9m, 1e9m));
        var fits = x.Total >= x.Parts.Sum(p => p.Minimum) && x.Total <= most;
        return (Apportionment.SplitWithin(x.Total, x.Parts, 0.1m).Feasibility == SplitFeasibility.Feasible) == fits;
    });

    [Property]
    public Property SplitWithin_MoreToShare_GivesNoExactShareLess() => Prop.ForAll(Case.ToArbitrary(), Gen.Choose(0, 200).ToArbitrary(), (x, more) =>
    {
        var before = Apportionment.SplitWithin(x.Total, x.Parts, 0.1m);
        var after = Apportionment.SplitWithin(x.Total + (more / 10m), x.Parts, 0.1m);
        return before.Parts.Count != after.Parts.Count
            || before.Parts.Zip(after.Parts, (b, a) => a.ExactShare >= b.ExactShare - 1e-20m).All(grew => grew);
    });

    [Property(MaxTest = 300)]
    public Property SplitWithin_AnyFeasibleTotal_EqualsTheObviousBisection() => Prop.ForAll(Case.ToArbitrary(), x =>
    {
        var result = Apportionment.SplitWithin(x.Total, x.Parts, 0.1m);
        if (result.Feasibility != SplitFeasibility.Feasible)
        {
            return true;
        }

        double low = 0, high = 1e15;
        for (var i = 0; i < 200; i++)
        {
            var middle = (low + high) / 2;
            (low, high) = x.Parts.Sum(p => Clamp(middle, p)) < (double)x.Total ? (middle, high) : (low, middle);
        }

        return result.Parts.All(p => Math.Abs((double)p.ExactShare - Clamp(high, p.Given)) <= 1e-7 * (1 + (double)x.Total));
    });

    [Property]
    public Property SplitWithin_WeightsOfManyDigits_EqualTheSameOfFew() => Prop.ForAll(Case.ToArbitrary(), x =>
    {
        // 1e-20 in every weight leaves 63 bits behind: the two kernels must agree to the last unit.
        var scaled = x.Parts.Select(p => p with { Weight = p.Weight * 0.00000000000000001m }).Append(Of(0.000000000000000000000000001m, 0, 0)).ToArray();
        if (scaled.Zip(x.Parts, (s, p) => s.Weight * 1e17m == p.Weight).Any(same => !same))
        {
            return true;
        }

        var (few, many) = (Apportionment.SplitWithin(x.Total, x.Parts, 0.1m), Apportionment.SplitWithin(x.Total, scaled, 0.1m));
        return few.Feasibility == many.Feasibility && few.Parts.Select(p => (p.Amount, p.Limit))
            .SequenceEqual(many.Parts.Take(few.Parts.Count).Select(p => (p.Amount, p.Limit)));
    });

    [Property(MaxTest = 50)]
    public Property SplitWithin_ManyParts_BulkEqualsDecimal()
        => Prop.ForAll(Gen.Choose(0, int.MaxValue).ToArbitrary(), Gen.Choose(1, 2000).ToArbitrary(), (seed, count) =>
    {
        var random = new System.Random(seed);
        var weights = Enumerable.Range(0, count).Select(_ => random.NextInt64(0, 10_000)).ToArray();
        var least = weights.Select(_ => random.Next(3) == 0 ? random.NextInt64(0, 5000) : 0).ToArray();
        var most = least.Select(l => random.Next(2) == 0 ? l + random.NextInt64(0, 10_000) : long.MaxValue).ToArray();
        var total = least.Sum() + random.NextInt64(0, 6000L * count);
        var parts = new long[count];

        var feasibility = Apportionment.SplitWithin(total, weights, least, most, parts);
        var result = Apportionment.SplitWithin(total, [.. weights.Select((w, i) => Of(w, least[i], most[i] == long.MaxValue ? null : most[i]))], 1m);
        return feasibility == result.Feasibility
            && (feasibility != SplitFeasibility.Feasible || parts.Select(p => (decimal)p).SequenceEqual(result.Parts.Select(p => p.Amount)));
    });

    private static double Clamp(double level, BoundedWeight part)
        => Math.Min(Math.Max(level * (double)part.Weight, (double)part.Minimum), (double)(part.Maximum ?? 1e15m));

    private static decimal Total(IEnumerable<BoundedWeight> parts, decimal share)
    {
        var (least, most) = (parts.Sum(p => p.Minimum), parts.Sum(p => p.Maximum ?? p.Minimum + 50));
        return Math.Floor((least + ((most - least) * share)) * 10) / 10;
    }

    private static BoundedWeight Of(decimal weight, decimal minimum, decimal? maximum) => new() { Weight = weight, Minimum = minimum, Maximum = maximum };
}
