using System.ComponentModel;
using Newtonsoft.Json;

namespace AfterSales.Metrics.Tests.Json;

/// <summary>Newtonsoft.Json, and whatever else asks a type for its converter: values go as text, and what cannot be read back is refused.</summary>
public class OtherSerializerTests
{
    public static TheoryData<object, string> Values => new()
    {
        { Money.Of(12.50m, "EUR"), "\"12.50 EUR\"" },
        { Money.Of(3, Currency.Custom("PTS", 0)), "\"3 PTS/0\"" },
        { default(Money), "\"0 XXX\"" },
        { Currency.Of("JPY"), "\"JPY\"" },
        { Figure.Of(0.1), "\"0.1\"" },
        { Figure.Of(0.10m), "\"0.10\"" },
        { Figure.Of(7L), "\"7\"" },
        { Figure.Of(-7), "\"-7\"" },
        { Figure.Of(Money.Of(1, "USD")), "\"1 USD\"" },
        { Figure.Undefined<double>(UndefinedReason.ZeroDenominator), "\"undefined (ZeroDenominator)\"" },
    };

    [Theory]
    [MemberData(nameof(Values))]
    public void Newtonsoft_Value_ReadsBackEqual(object value, string json)
    {
        Assert.Equal(json, JsonConvert.SerializeObject(value));
        Assert.Equal(value, JsonConvert.DeserializeObject(json, value.GetType()));
    }

    [Fact]
    public void Newtonsoft_Estimate_IsRefused()
    {
        var json = JsonConvert.SerializeObject(Estimate.Of(0.25, 0.2, 0.3, 0.95, IntervalMethod.Wilson));

        Assert.ThrowsAny<JsonException>(() => JsonConvert.DeserializeObject<Estimate>(json));
    }

    [Theory]
    [InlineData(typeof(Money), "12,50 EUR")]
    [InlineData(typeof(Money), "12.50")]
    [InlineData(typeof(Money), "12.50 eur")]
    [InlineData(typeof(Currency), "Euro")]
    [InlineData(typeof(Figure<double>), "undefined (Never)")]
    [InlineData(typeof(Figure<double>), "")]
    public void Text_ThatIsNone_IsRefused(Type type, string text)
        => Assert.ThrowsAny<Exception>(() => TypeDescriptor.GetConverter(type).ConvertFromInvariantString(text));

    [Property]
    public Property Figure_OfAnyDouble_ReadsBackToTheBit() => Prop.ForAll(
        ArbMap.Default.GeneratorFor<double>().Where(number => Math.Abs(number) <= double.MaxValue).ToArbitrary(),
        number => JsonConvert.DeserializeObject<Figure<double>>(JsonConvert.SerializeObject(Figure.Of(number))).Equals(Figure.Of(number)));
}
