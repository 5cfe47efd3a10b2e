using System.Numerics;
using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Tests.Internal;

public class ExactSumTests
{
    private static readonly Gen<decimal> AnyDecimal = Gen.Frequency(
        (4, Edges.Cents),
        (2, Gen.Elements(0m, 0.00m, -0.0m, decimal.MaxValue, decimal.MinValue, 0.0000000000000000000000000001m, -0.0000000000000000000000000001m)),
        (4, Gen.Choose(int.MinValue, int.MaxValue).Four().SelectMany(x => Gen.Choose(0, 28).Select(scale =>
            new decimal(x.Item1, x.Item2, x.Item3, x.Item4 < 0, (byte)scale)))));

    /// <summary>Zero, powers of two and their neighbors, and any 255 bits or fewer.</summary>
    private static readonly Gen<BigInteger> Units = Gen.Choose(0, 254).SelectMany(bits => Gen.OneOf(
        Gen.Choose(-1, 1).Select(beside => BigInteger.Max((BigInteger.One << bits) + beside, 0)),
        Gen.Choose(0, 255).ArrayOf(32).Select(bytes => new BigInteger([.. bytes.Select(b => (byte)b), 0]) & ((BigInteger.One << bits) - 1))));

    [Fact]
    public void Value_DecimalAdditionWouldRound_IsExact()
    {
        var sum = ExactSum.Of([7_922_816_251_426_433_759_354_395_033m, 0.04m, -7_922_816_251_426_433_759_354_395_033m, 0.04m]);

        Assert.Equal(0.08m, sum.Value);
        Assert.Equal("0.08", sum.Value.ToString(System.Globalization.CultureInfo.InvariantCulture));
    }

    [Fact]
    public void Value_MixedScales_ShowsTheFinest()
        => Assert.Equal("3.500", ExactSum.Of([1m, 2.5m, 0.000m]).Value.ToString(System.Globalization.CultureInfo.InvariantCulture));

    [Fact]
    public void Value_BeyondDecimal_Throws()
    {
        Assert.Throws<OverflowException>(() => ExactSum.Of([decimal.MaxValue, 1m]).Value);
        Assert.Throws<OverflowException>(() => ExactSum.Of([decimal.MinValue, -1m]).Value);
        Assert.Throws<OverflowException>(() => ExactSum.Of([decimal.MaxValue, 0.1m]).Value);
        Assert.Equal(decimal.MaxValue, ExactSum.Of([decimal.MaxValue, 1.0m, -1m]).Value);
        Assert.Equal(decimal.MinValue, ExactSum.Of([decimal.MinValue, 0.00m]).Value);
    }

    [Property]
    public Property Value_AnyAmounts_IsTheIntegerSum() => Prop.ForAll(AnyDecimal.ListOf().ToArbitrary(), amounts =>
    {
        var exact = amounts.Aggregate(BigInteger.Zero, (sum, amount) => sum + Scaled(amount));
        var fits = ExactSum.Of(amounts.ToArray()).TryGetValue(out var value);
        return fits ? Scaled(value) == exact : !Fits(exact);
    });

    [Property]
    public Property Value_AnyAmountsThatFit_HasTheDecimalsOfTheFinest() => Prop.ForAll(AnyDecimal.NonEmptyListOf().ToArbitrary(), amounts =>
    {
        var finest = amounts.Max(amount => (decimal.GetBits(amount)[3] >> 16) & 0xFF);
        var units = amounts.Aggregate(BigInteger.Zero, (sum, amount) => sum + Scaled(amount)) / BigInteger.Pow(10, 28 - finest);
        if (BigInteger.Abs(units) >= BigInteger.One << 96)
        {
            return true;
        }

        var bits = decimal.GetBits((decimal)units);
        return decimal.GetBits(ExactSum.Of(amounts.ToArray()).Value).SequenceEqual([bits[0], bits[1], bits[2], bits[3] | (finest << 16)]);
    });

    /// <summary>Of the whole range: as many bits as two doubles show, and none where one half would do for both.</summary>
    [Property]
    public Property ToDoubles_AnySum_IsWithinTwoToMinus105() => Prop.ForAll(Units.ToArbitrary(), Gen.Elements(-1, 1).ToArbitrary(), (units, sign) =>
    {
        var sum = default(ExactSum);
        sum.AddUnits(units);
        if (sign < 0)
        {
            var positive = sum;
            sum = default;
            sum.Subtract(positive);
        }

        var (high, low) = (sum.ToDoubles().High, sum.ToDoubles().Low);
        var error = BigInteger.Abs(new BigInteger(high) + new BigInteger(low) - (sign * units));
        return high + low == high && (error << 105) <= units && (units >> 106 != 0 || error == 0);
    });

    [Property]
    public Property Value_AnySplitAndOrder_IsTheSameBits() => Prop.ForAll(AnyDecimal.ListOf().ToArbitrary(), Gen.Choose(0, 100).ToArbitrary(), (amounts, cut) =>
    {
        var at = Math.Min(cut, amounts.Count);
        var merged = ExactSum.Of(amounts.Skip(at).Reverse().ToArray());
        merged.Add(ExactSum.Of(amounts.Take(at).ToArray()));
        var whole = ExactSum.Of(amounts.ToArray());
        return whole.TryGetValue(out var left) == merged.TryGetValue(out var right)
            && decimal.GetBits(left).SequenceEqual(decimal.GetBits(right))
            && whole.Equals(merged);
    });

    [Property]
    public Property Subtract_WhatWasAdded_LeavesNothing() => Prop.ForAll(AnyDecimal.ListOf().ToArbitrary(), amounts =>
    {
        var sum = ExactSum.Of(amounts.ToArray());
        sum.Subtract(ExactSum.Of(Enumerable.Reverse(amounts).ToArray()));
        return sum.Sign == 0 && sum.Value == 0;
    });

    private static BigInteger Scaled(decimal amount)
    {
        var bits = decimal.GetBits(amount);
        var scale = (bits[3] >> 16) & 0xFF;
        var magnitude = unchecked(((BigInteger)(uint)bits[2] << 64) | ((BigInteger)(uint)bits[1] << 32) | (uint)bits[0]);
        return (bits[3] < 0 ? -magnitude : magnitude) * BigInteger.Pow(10, 28 - scale);
    }

    private static bool Fits(BigInteger scaled)
    {
        var scale = 28;
        while (scale > 0 && scaled % 10 == 0)
        {
            scaled /= 10;
            scale--;
        }

        return BigInteger.Abs(scaled) < BigInteger.Pow(2, 96);
    }
}
