using System.Globalization;
using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Tests;

public class MoneyRoundingTests
{
    private static readonly Currency Eur = Currency.Of("EUR");

    private static readonly Gen<RoundingRule> Rule = Gen.Elements(
        RoundingRule.HalfToEven, RoundingRule.HalfAwayFromZero, RoundingRule.HalfTowardZero,
        RoundingRule.TowardZero, RoundingRule.AwayFromZero, RoundingRule.Floor, RoundingRule.Ceiling);

    private static readonly Gen<decimal> Unit = Gen.Elements(0.01m, 0.05m, 1m, 0.25m, 3m, 0.001m);

    private static readonly Gen<decimal> FineAmount = Gen.Frequency(
        (2, Edges.Cents),
        (3, Gen.Choose(-100_000, 100_000).Select(i => i / 8000m)),
        (1, Gen.Elements(0.005m, -0.005m, 0.015m, 0.025m, -0.075m, 1.5m, 2.5m, -4.5m)));

    [Theory]
    [InlineData(RoundingRule.HalfToEven, "0.12", "0.14", "-0.12", "0.13")]
    [InlineData(RoundingRule.HalfAwayFromZero, "0.13", "0.14", "-0.13", "0.13")]
    [InlineData(RoundingRule.HalfTowardZero, "0.12", "0.13", "-0.12", "0.13")]
    [InlineData(RoundingRule.TowardZero, "0.12", "0.13", "-0.12", "0.12")]
    [InlineData(RoundingRule.AwayFromZero, "0.13", "0.14", "-0.13", "0.13")]
    [InlineData(RoundingRule.Floor, "0.12", "0.13", "-0.13", "0.12")]
    [InlineData(RoundingRule.Ceiling, "0.13", "0.14", "-0.12", "0.13")]
    public void Round_HalvesAndBeyond_FollowTheRule(RoundingRule rule, string of125, string of135, string ofMinus125, string of126)
    {
        var rounding = new MoneyRounding { Rule = rule };

        Assert.Equal(
            [of125, of135, ofMinus125, of126],
            new[] { 0.125m, 0.135m, -0.125m, 0.126m }.Select(a => rounding.Round(a, Eur).ToString(CultureInfo.InvariantCulture)));
    }

    [Theory]
    [InlineData("1.02", "1.00")]
    [InlineData("1.03", "1.05")]
    [InlineData("-1.075", "-1.10")]
    public void Round_CashStep_IsAMultipleOfIt(string amount, string rounded)
        => Assert.Equal(
            decimal.Parse(rounded, CultureInfo.InvariantCulture),
            new MoneyRounding { Unit = 0.05m }.Round(decimal.Parse(amount, CultureInfo.InvariantCulture), Currency.Of("CHF")));

    [Fact]
    public void Round_Double_BecomesMoney() => Assert.Equal(Money.Of(2.67m, Eur), MoneyRounding.Default.Round(2.6749, Eur));

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    [InlineData(1e29)]
    public void Round_NumberBeyondDecimal_Throws(double amount)
        => Assert.Throws<ArgumentOutOfRangeException>(() => MoneyRounding.Default.Round(amount, Eur));

    [Fact]
    public void Round_HugeAmountNearTheEndOfDecimal_IsExact()
        => Assert.Equal(decimal.MaxValue, MoneyRounding.Default.Round(decimal.MaxValue, Eur));

    [Theory]
    [InlineData("0")]
    [InlineData("-0.01")]
    public void Unit_NotPositive_Throws(string unit)
        => Assert.Throws<ArgumentOutOfRangeException>(() => new MoneyRounding { Unit = decimal.Parse(unit, CultureInfo.InvariantCulture) });

    [Property]
    public Property Round_AnyAmount_IsAMultipleWithinOneUnitAndStaysThere()
        => Prop.ForAll(FineAmount.ToArbitrary(), Unit.ToArbitrary(), Rule.ToArbitrary(), (amount, unit, rule) =>
        {
            var rounding = new MoneyRounding { Unit = unit, Rule = rule };
            var rounded = rounding.Round(amount, Eur);
            return rounded % unit == 0 && Math.Abs(rounded - amount) < unit && rounding.Round(rounded, Eur) == rounded;
        });

    [Property]
    public Property Round_NegatedAmount_MirrorsExceptFloorAndCeiling()
        => Prop.ForAll(FineAmount.ToArbitrary(), Unit.ToArbitrary(), Rule.ToArbitrary(), (amount, unit, rule) =>
        {
            var mirrored = rule switch { RoundingRule.Floor => RoundingRule.Ceiling, RoundingRule.Ceiling => RoundingRule.Floor, _ => rule };
            return new MoneyRounding { Unit = unit, Rule = rule }.Round(-amount, Eur) == -new MoneyRounding { Unit = unit, Rule = mirrored }.Round(amount, Eur);
        });

    [Property]
    public Property Round_HalfRulesAtDecimalUnits_AgreeWithTheFramework()
        => Prop.ForAll(FineAmount.ToArbitrary(), amount =>
            MoneyRounding.Default.Round(amount, Eur) == Math.Round(amount, 2, MidpointRounding.ToEven)
            && new MoneyRounding { Rule = RoundingRule.HalfAwayFromZero }.Round(amount, Eur) == Math.Round(amount, 2, MidpointRounding.AwayFromZero));

    [Fact]
    public void Round_MultipleOfMoreDigitsThanADecimal_Overflows()
    {
        var up = new MoneyRounding { Unit = 6666.16m, Rule = RoundingRule.Ceiling };
        Assert.Throws<OverflowException>(() => up.Round(39_614_081_257_132_168_796_771_975_168m, Eur));
    }

    // Twenty-nine digits, some of them behind the point: where sums of decimals begin to lose digits.
    [Property]
    public Property Round_AnyMagnitude_IsAMultipleWithinAUnitOrOverflows() => Prop.ForAll(
        Gen.Choose(int.MinValue, int.MaxValue).Three().ToArbitrary(),
        Gen.Choose(0, 12).ToArbitrary(),
        Gen.Elements(0.01m, 0.05m, 0.25m, 6666.16m, 0.0003m, 7m).ToArbitrary(),
        (words, scale, unit) =>
        {
            var amount = new decimal(words.Item1, words.Item2, words.Item3, false, (byte)scale);
            foreach (var rule in Enum.GetValues<RoundingRule>())
            {
                try
                {
                    var rounded = new MoneyRounding { Unit = unit, Rule = rule }.Round(amount, Eur);
                    var (distance, whole) = (ExactDecimal.Of(rounded) - ExactDecimal.Of(amount), ExactDecimal.Of(unit));
                    if (Decimals.Remainder(rounded, unit) != 0 || distance >= whole || -distance >= whole)
                    {
                        return false;
                    }
                }
                catch (OverflowException) when (amount > 1e23m)
                {
                    // No multiple of the unit there can be written; below it has room.
                }
            }

            return true;
        });
}
