using System.Numerics;

namespace AfterSales.Metrics.Tests;

public class ApportionmentProperties
{
    private static readonly Gen<ApportionmentMethod> Method = Gen.Elements(Enum.GetValues<ApportionmentMethod>());

    private static readonly Gen<ApportionmentMethod> Complete = Method.Where(m
        => m is not (ApportionmentMethod.SeparateRemainder or ApportionmentMethod.SeparateBlocks));

    private static readonly Gen<decimal[]> Weights = Edges.Weights.Where(w => w.Any(x => x > 0));

    private static readonly Gen<(decimal Total, decimal[] Weights)> Split
        = Edges.Cents.SelectMany(total => Weights.Select(weights => (total, weights)));

    private static readonly Gen<long> Units = Gen.Frequency(
        (6, Gen.Choose(-100_000, 100_000).Select(i => (long)i)),
        (2, Gen.Choose(int.MinValue, int.MaxValue).Select(i => i * 4_000_000_000L)),
        (1, Gen.Elements(0L, 1L, long.MaxValue, long.MinValue + 1, long.MinValue)));

    private static readonly Gen<long[]> LongWeights = Gen.Frequency(
            (3, Gen.Elements(0L, 1L, 1L, 3L)),
            (6, Gen.Choose(0, 1_000_000).Select(i => (long)i)),
            (1, Gen.Choose(0, int.MaxValue).Select(i => i * 4_000_000_000L)))
        .ArrayOf().Where(w => w.Any(x => x > 0));

    [Property]
    public Property Split_AnyWeights_PartsAndRestSumToTotal() => Prop.ForAll(Split.ToArbitrary(), Method.ToArbitrary(), (x, method) =>
    {
        var result = By(method, x.Total, x.Weights);
        return result.Parts.Sum(p => p.Amount) + result.Undistributed == x.Total;
    });

    [Property]
    public Property Split_AnyWeightsByACompleteMethod_LeavesNothing() => Prop.ForAll(
        Split.ToArbitrary(), Complete.ToArbitrary(), (x, method) => By(method, x.Total, x.Weights).Undistributed == 0);

    [Property]
    public Property Split_AnyWeights_StaysWithinOneUnitOfTheExactShare() => Prop.ForAll(Split.ToArbitrary(), x =>
        By(ApportionmentMethod.LargestRemainder, x.Total, x.Weights).Parts.All(p => Math.Abs(p.RoundingDifference) < 0.01m)
        && By(ApportionmentMethod.SeparateRemainder, x.Total, x.Weights).Parts.All(p => Math.Abs(p.RoundingDifference) < 0.01m)
        && By(ApportionmentMethod.Cumulative, x.Total, x.Weights).Parts.All(p => Math.Abs(p.RoundingDifference) <= 0.01m));

    [Property]
    public Property Split_AnyWeights_ZeroWeightGetsZero() => Prop.ForAll(Split.ToArbitrary(), Method.ToArbitrary(), (x, method) =>
        By(method, x.Total, x.Weights).Parts.All(p => p.Weight != 0 || p.Amount == 0));

    [Property]
    public Property Split_NegativeTotal_MirrorsThePositiveOne() => Prop.ForAll(Split.ToArbitrary(), Method.ToArbitrary(), (x, method) =>
        By(method, -x.Total, x.Weights).Parts.Select(p => -p.Amount).SequenceEqual(By(method, x.Total, x.Weights).Parts.Select(p => p.Amount)));

    [Property]
    public Property Split_WeightsScaled_ChangesNothing() => Prop.ForAll(
        Split.ToArbitrary(), Method.ToArbitrary(), Gen.Elements(2m, 0.001m, 7m, 1e9m, 0.0000000000000000000000001m).ToArbitrary(), (x, method, factor) =>
        {
            var scaled = x.Weights.Select(w => w * factor).ToArray();
            return !scaled.Zip(x.Weights, (s, w) => s / factor == w).All(same => same)
                || By(method, x.Total, scaled).Parts.Select(p => (p.Amount, p.RoundingDifference))
                    .SequenceEqual(By(method, x.Total, x.Weights).Parts.Select(p => (p.Amount, p.RoundingDifference)));
        });

    [Property]
    public Property Split_PartsPermuted_MoveWithTheirWeights() => Prop.ForAll(Split.ToArbitrary(), Method.ToArbitrary(), (x, method) =>
    {
        // A schedule's order is its meaning, and order decides ties: both are told apart.
        var result = By(method, x.Total, x.Weights);
        return method == ApportionmentMethod.Cumulative
            || result.OrderDecided
            || By(method, x.Total, [.. x.Weights.Reverse()]).Parts.Select(p => p.Amount).SequenceEqual(result.Parts.Select(p => p.Amount).Reverse());
    });

    [Property]
    public Property Split_AnySchedule_RunningTotalsStayWithinHalfAUnit() => Prop.ForAll(Split.ToArbitrary(), x =>
    {
        var (amount, exact) = (0m, 0m);
        foreach (var part in By(ApportionmentMethod.Cumulative, x.Total, x.Weights).Parts)
        {
            (amount, exact) = (amount + part.Amount, exact + part.RoundingDifference);
            if (Math.Abs(exact) > 0.005m + 1e-24m)
            {
                return false;
            }
        }

        return true;
    });

    [Property(MaxTest = 300)]
    public Property Split_AnyUnits_EqualsTheObviousBigIntegerVersion() => Prop.ForAll(Units.ToArbitrary(), LongWeights.ToArbitrary(), (units, weights) =>
    {
        var parts = new long[weights.Length];
        var rest = Apportionment.Split(units, weights, parts);
        return rest == 0 && parts.SequenceEqual(Obvious(units, weights));
    });

    [Property]
    public Property Split_AnyUnits_BulkEqualsDecimal()
        => Prop.ForAll(Units.ToArbitrary(), LongWeights.ToArbitrary(), Method.ToArbitrary(), (units, weights, method) =>
    {
        if (units == long.MinValue && method is >= ApportionmentMethod.Jefferson and <= ApportionmentMethod.Dean)
        {
            return true;
        }

        var (parts, options) = (new long[weights.Length], new ApportionmentOptions { Method = method });
        var rest = Apportionment.Split(units, weights, parts, options);
        var result = Apportionment.Split(units, [.. weights.Select(w => (decimal)w)], 1, options);
        return rest == result.Undistributed && parts.Select(p => (decimal)p).SequenceEqual(result.Parts.Select(p => p.Amount));
    });

    [Property]
    public Property Split_AnyDivisorMethod_NoPartEnviesAnother() => Prop.ForAll(
        Gen.Choose(0, 300).ToArbitrary(), LongWeights.Where(w => w.Length <= 40).ToArbitrary(),
        Gen.Elements(ApportionmentMethod.Jefferson, ApportionmentMethod.Webster, ApportionmentMethod.HuntingtonHill, ApportionmentMethod.Adams,
            ApportionmentMethod.Dean).ToArbitrary(),
        (units, weights, method) =>
        {
            var parts = new long[weights.Length];
            Apportionment.Split(units, weights, parts, new ApportionmentOptions { Method = method });
            return parts.SequenceEqual(OneByOne(units, weights, method));
        });

    /// <summary>What makes a division the method's, whatever its size: no claim left open is larger than one that was met.</summary>
    [Property(MaxTest = 300)]
    public Property Split_VastTotalsByAnyDivisorMethod_NoOpenClaimIsLargerThanOneMet() => Prop.ForAll(
        Gen.Choose(0, int.MaxValue).ToArbitrary(),
        Gen.Elements(ApportionmentMethod.Jefferson, ApportionmentMethod.Webster, ApportionmentMethod.HuntingtonHill, ApportionmentMethod.Adams,
            ApportionmentMethod.Dean).ToArbitrary(),
        Gen.Elements(1L, 3L, 1000L, long.MaxValue / 64).ToArbitrary(),
        (seed, method, largest) =>
        {
            var random = new System.Random(seed);
            var weights = Enumerable.Range(0, random.Next(1, 40)).Select(_ => random.NextInt64(0, largest + 1)).Append(1).ToArray();
            var units = random.NextInt64(1L << random.Next(1, 63));
            var parts = new long[weights.Length];
            Apportionment.Split(units, weights, parts, new ApportionmentOptions { Method = method });
            var met = Enumerable.Range(0, parts.Length).Where(i => parts[i] > 0).Select(i => Claim(method, weights[i], parts[i] - 1)).ToList();
            var open = Enumerable.Range(0, parts.Length).Where(i => weights[i] > 0).Select(i => Claim(method, weights[i], parts[i])).ToList();
            return parts.Sum() == units
                && met.All(m => open.All(o => m.Divisor.IsZero || (!o.Divisor.IsZero && m.Weight * o.Divisor >= o.Weight * m.Divisor)));
        });

    [Property(MaxTest = 40)]
    public Property Split_ManyWeights_EqualsTheObviousBigIntegerVersion() => Prop.ForAll(
        Gen.Choose(0, int.MaxValue).ToArbitrary(), Gen.Choose(65, 3000).ToArbitrary(), Gen.Elements(1L, 3L, 1000L, long.MaxValue / 4000).ToArbitrary(),
            (seed, count, largest) =>
        {
            var random = new System.Random(seed);
            var weights = Enumerable.Range(0, count).Select(_ => random.NextInt64(0, largest)).Append(1).ToArray();
            var units = random.NextInt64();
            var parts = new long[weights.Length];
            Apportionment.Split(units, weights, parts);
            return parts.SequenceEqual(Obvious(units, weights));
        });

    private static ApportionmentResult By(ApportionmentMethod method, decimal total, decimal[] weights)
        => Apportionment.Split(total, weights, 0.01m, new ApportionmentOptions { Method = method });

    private static long[] Obvious(long units, long[] weights)
    {
        var (total, sum) = (BigInteger.Abs(units), weights.Aggregate(BigInteger.Zero, (s, w) => s + w));
        var parts = weights.Select(w => total * w / sum).ToArray();
        var left = (int)(total - parts.Aggregate(BigInteger.Zero, (s, p) => s + p));
        foreach (var i in Enumerable.Range(0, weights.Length).OrderByDescending(i => total * weights[i] % sum).ThenBy(i => i).Take(left))
        {
            parts[i] += 1;
        }

        return [.. parts.Select(p => (long)(units < 0 ? -p : p))];
    }

    private static long[] OneByOne(int units, long[] weights, ApportionmentMethod method)
    {
        var parts = new long[weights.Length];
        for (; units > 0; units--)
        {
            var best = -1;
            for (var i = 0; i < weights.Length; i++)
            {
                if (weights[i] > 0 && (best < 0 || Compare(i, best) > 0))
                {
                    best = i;
                }
            }

            parts[best]++;
        }

        return parts;

        int Compare(int i, int j)
        {
            var ((a, b), (c, d)) = (Claim(method, weights[i], parts[i]), Claim(method, weights[j], parts[j]));
            return b == 0 && d == 0 ? weights[i].CompareTo(weights[j]) : (a * d).CompareTo(c * b);
        }
    }

    /// <summary>The claim of a weight that has k units, as a fraction.</summary>
    private static (BigInteger Weight, BigInteger Divisor) Claim(ApportionmentMethod method, BigInteger w, BigInteger k) => method switch
    {
        ApportionmentMethod.Jefferson => (w, k + 1),
        ApportionmentMethod.Webster => (w, (2 * k) + 1),
        ApportionmentMethod.Adams => (w, k),
        ApportionmentMethod.HuntingtonHill => (w * w, k * (k + 1)),
        _ => (w * ((2 * k) + 1), 2 * k * (k + 1)),
    };
}
