#if !LIBRARY_NETSTANDARD
using System.Text.Json;
using AfterSales.Metrics.Economics;

namespace AfterSales.Metrics.Tests.Json;

/// <summary>Without the package, on net10.0: the ground floor's values and every value type of the rooms carry their converters, so that none is
/// lost.</summary>
public class PlainSerializerTests
{
    public static TheoryData<object> Values => new()
    {
        Money.Of(12.50m, "EUR"),
        Currency.Of("JPY"),
        Figure.Of(0.1),
        Figure.Of(0.1m),
        Figure.Of(7L),
        Figure.Of(7),
        Figure.Of(new LocalDate(2026, 3, 29)),
        Figure.Of(Instant.FromUtc(2026, 3, 29, 1, 0)),
        Figure.Of(Duration.FromHours(30)),
        Figure.Of(Money.Of(1, "EUR")),
        Figure.Undefined<decimal>(UndefinedReason.NoData),
        Estimate.Undefined(UndefinedReason.NoData, 0.9, IntervalMethod.Wilson),
        Estimate.WithoutInterval(1, UndefinedReason.SmallSample, 0.9, IntervalMethod.Wilson),
        ReportingPeriod.Quarter(2026, 1),
        Shift.WholeDay,
        CashFlow.Of(new LocalDate(2026, 1, 1), 1.10m),
        (TotalTime)Duration.FromHours(2),
    };

    [Theory]
    [MemberData(nameof(Values))]
    public void Value_ReadsBackEqual(object value)
        => Assert.Equal(value, JsonSerializer.Deserialize(JsonSerializer.Serialize(value), value.GetType()));

    [Fact]
    public void FigureOfATypeTheLibraryHasNone_IsRefused()
        => Assert.Throws<NotSupportedException>(() => JsonSerializer.Serialize(Figure.Of(1.5f)));

    [Fact]
    public void EveryValueType_HasAConverter()
    {
        var silent = Architecture.Library.PublicTypes.Where(type => type is { IsValueType: true, IsEnum: false } && LosesMembers(type));

        Assert.Empty(silent.Select(type => type.Name));
    }

    // A struct always has a constructor without arguments: what has no setter would be left at its default.
    private static bool LosesMembers(Type type) => !type.IsDefined(typeof(System.Text.Json.Serialization.JsonConverterAttribute), false)
        && type.GetFields(System.Reflection.BindingFlags.NonPublic | System.Reflection.BindingFlags.Instance)
            .Any(field => !type.GetProperties().Any(p => p.SetMethod?.IsPublic == true && field.Name.Contains(p.Name, StringComparison.OrdinalIgnoreCase)));
}
#endif
