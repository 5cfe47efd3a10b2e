using System.Text.Json;
using System.Text.Json.Serialization;
using AfterSales.Metrics.Costs;
using AfterSales.Metrics.DataQuality;
using AfterSales.Metrics.Economics;
using AfterSales.Metrics.Json;
using AfterSales.Metrics.Satisfaction;
using AfterSales.Metrics.Trends;
using AfterSales.Metrics.Warranty;

namespace AfterSales.Metrics.Tests.Json;

/// <summary>The documented shape, literally, and what is refused.</summary>
public class ShapeOfJsonTests
{
    private static readonly JsonSerializerOptions Options = MetricsJson.CreateOptions();

    public static TheoryData<string, object> Shapes => new()
    {
        { """{"amount":"12.50","currency":"EUR"}""", Money.Of(12.50m, "EUR") },
        { """{"amount":"79228162514264337593543950335","currency":"JPY"}""", Money.Of(decimal.MaxValue, "JPY") },
        { """{"amount":"3","currency":{"code":"PTS","minorUnitDecimals":0}}""", Money.Of(3, Currency.Custom("PTS", 0)) },
        { "\"XXX\"", default(Currency) },
        { "0.25", Figure.Of(0.25) },
        { """{"undefined":"ZeroDenominator"}""", Figure.Undefined<double>(UndefinedReason.ZeroDenominator) },
        { "12.5000", Figure.Of(12.5000m) },
        { """{"amount":"1","currency":"USD"}""", Figure.Of(Money.Of(1, "USD")) },
        { "\"PT26H30M\"", Figure.Of(Duration.FromMinutes(1590)) },
        { "\"-PT0.000000001S\"", Duration.FromNanoseconds(-1) },
        { "\"PT0S\"", Duration.Zero },
        { "\"PT3960000000000000S\"", TotalTimeOf(1.1e12m) },
        { """{"start":"2026-02-01","end":"2026-02-28","unit":"Month"}""", ReportingPeriod.Month(2026, 2) },
        { """{"start":"22:00:00","end":"06:00:00","endDaysLater":1}""", Shift.Parse("22:00-30:00") },
        { """{"value":0.25,"lower":0.2,"upper":0.3,"level":0.95,"method":"Wilson","reason":null}""",
            Estimate.Of(0.25, 0.2, 0.3, 0.95, IntervalMethod.Wilson) },
        { """{"date":"2026-01-31","amount":"-100.00"}""", CashFlow.Of(new LocalDate(2026, 1, 31), -100.00m) },
        { """{"dimension":"Element","name":"Labor"}""", CostClass.Of(CostDimension.Element, "Labor") },
        { """{"unit":"Month","start":"2026-01-01","values":[1.5,null],"exposures":[],"end":"Complete"}""",
            Series.Of(PeriodUnit.Month, new LocalDate(2026, 1, 15), [1.5, null]) },
        { """{"family":"Weibull","shape":1.8,"scale":24.5,"location":0}""", LifeDistribution.Weibull(1.8, 24.5) },
        { """{"kind":"Triangular","parameters":[90,100,130]}""", DriverDistribution.Triangular(90, 100, 130) },
    };

    [Theory]
    [MemberData(nameof(Shapes))]
    public void Value_IsWrittenAsDocumented_AndReadsBackEqual(string json, object value)
    {
        Assert.Equal(value, JsonSerializer.Deserialize(JsonSerializer.Serialize(value, Options), value.GetType(), Options));
#if NETFRAMEWORK
        Assert.SkipWhen(value is Estimate, "System.Text.Json writes a double with 17 digits on .NET Framework; it reads back equal.");
#endif
        Assert.Equal(json, JsonSerializer.Serialize(value, Options));
    }

    [Theory]
    [InlineData("""{"amount":12.5,"currency":"EUR"}""", typeof(Money))]
    [InlineData("""{"amount":"12.5","currency":"eur"}""", typeof(Money), "eur")]
    [InlineData("""{"amount":"12,5","currency":"EUR"}""", typeof(Money), "12,5")]
    [InlineData("""{"amount":"12.5"}""", typeof(Money), "currency")]
    [InlineData("""{"amount":"12.5","currency":"EUR","vat":"19"}""", typeof(Money), "vat")]
    [InlineData("""{"undefined":"Never"}""", typeof(Figure<double>), "Never")]
    [InlineData("""{"undefined":0}""", typeof(Figure<double>), "undefined")]
    [InlineData("\"0.25\"", typeof(Figure<double>), "0.25")]
    [InlineData("1e999", typeof(Figure<double>), "1e999")]
    [InlineData("null", typeof(Figure<double>), "null")]
    [InlineData("\"P1M\"", typeof(Duration), "P1M")]
    [InlineData("\"PT1M1H\"", typeof(Duration), "PT1M1H")]
    [InlineData("\"PT\"", typeof(Duration), "PT")]
    [InlineData("\"26:30\"", typeof(Duration), "26:30")]
    [InlineData("""{"start":"2026-02-01","end":"2026-02-27","unit":"Month"}""", typeof(ReportingPeriod), "2026-02-27")]
    [InlineData("""{"value":0.25,"lower":0.2,"upper":null,"level":0.95,"method":"Wilson","reason":null}""", typeof(Estimate), "both limits")]
    [InlineData("3", typeof(UndefinedReason))]
    public void Json_ThatIsNotTheShape_IsRefusedByName(string json, Type type, string? named = null)
    {
        if (named is null && type == typeof(Money))
        {
            // A number is exact in .NET and is read; it is never written.
            Assert.Equal(Money.Of(12.5m, "EUR"), JsonSerializer.Deserialize(json, type, Options));
            return;
        }

        var thrown = Assert.ThrowsAny<JsonException>(() => JsonSerializer.Deserialize(json, type, Options));
        Assert.Contains(named ?? string.Empty, thrown.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Record_MissingAnOptionalMember_KeepsItsDefault()
    {
        var read = JsonSerializer.Deserialize<ScaleDefinition>("""{"minimum":1,"maximum":5}""", Options);

        Assert.Equal(new ScaleDefinition { Minimum = 1, Maximum = 5 }, read);
        Assert.Empty(read!.MissingCodes);
    }

    [Fact]
    public void Record_MissingARequiredMember_IsRefusedByName()
        => Assert.Contains("maximum", Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<ScaleDefinition>("""{"minimum":1}""", Options)).Message,
            StringComparison.Ordinal);

    [Fact]
    public void UnknownMember_IsRefused_OrPassesByChoice()
    {
        const string Json = """{"minimum":1,"maximum":5,"color":"red"}""";
        var lenient = MetricsJson.CreateOptions(new MetricsJsonOptions { UnknownMembers = JsonUnmappedMemberHandling.Skip });

        var thrown = Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<ScaleDefinition>(Json, Options));
        Assert.Contains("color", thrown.Message, StringComparison.Ordinal);
        Assert.NotNull(JsonSerializer.Deserialize<ScaleDefinition>(Json, lenient));
    }

    [Fact]
    public void CallersOwnTypes_KeepTheirShape()
    {
        var options = new JsonSerializerOptions().ConfigureForAfterSalesMetrics();
        var ticket = new Ticket { Id = 7, State = DayOfWeek.Friday, Cost = Money.Of(1, "EUR") };

        Assert.Equal("""{"Id":7,"State":5,"Cost":{"amount":"1","currency":"EUR"}}""", JsonSerializer.Serialize(ticket, options));
        Assert.NotNull(JsonSerializer.Deserialize<Ticket>("""{"Id":7,"Other":1}""", options));
    }

    [Fact]
    public void CodeInARule_IsRefused_AndARuleWithoutIsNot()
    {
        var rule = QualityRule.Holds("even", "count", text => text.Length > 0);

        Assert.Throws<NotSupportedException>(() => JsonSerializer.Serialize(rule, Options));
        Assert.Equal(QualityRule.OneOf("state", "state", ["open", "closed"]), ThereAndBack(QualityRule.OneOf("state", "state", ["open", "closed"])));
    }

    [Property]
    public Property Duration_ReadsBackEqual() => Prop.ForAll(
        ArbMap.Default.GeneratorFor<long>().ToArbitrary(), Gen.Choose(-16_000_000, 16_000_000).ToArbitrary(),
        (nanoseconds, days) => (Duration.FromNanoseconds(nanoseconds) + Duration.FromDays(days)) is var time && ThereAndBack(time) == time);

    [Property]
    public Property Double_ReadsBackToTheBit() => Prop.ForAll(
        ArbMap.Default.GeneratorFor<double>().Where(number => Math.Abs(number) <= double.MaxValue).ToArbitrary(),
        number => BitConverter.DoubleToInt64Bits(ThereAndBack(Figure.Of(number)).Value!.Value) == BitConverter.DoubleToInt64Bits(number));

    private static TotalTime TotalTimeOf(decimal hours) => TotalTime.FromTicks(hours * NodaConstants.TicksPerHour);

    private static T? ThereAndBack<T>(T value) => JsonSerializer.Deserialize<T>(JsonSerializer.Serialize(value, Options), Options);

    private sealed class Ticket
    {
        public int Id { get; init; }

        public DayOfWeek State { get; init; }

        public Money Cost { get; init; }
    }
}
