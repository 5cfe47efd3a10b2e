using System.Text.Json;
#if !LIBRARY_NETSTANDARD
using System.Text.Json.Serialization.Metadata;
#endif
using AfterSales.Metrics.Budgets;
using AfterSales.Metrics.Json;
using AfterSales.Metrics.Tests.Architecture;

namespace AfterSales.Metrics.Tests.Json;

/// <summary>Every public record goes through JSON and comes back equal.</summary>
public class RoundTripTests
{
    private const int Seeds = 40;
    private const int RecordsOfEach = 4;

    // Where members are known at compile time, nothing else is asked: so it is under native AOT.
#if LIBRARY_NETSTANDARD
    private static readonly JsonSerializerOptions Options = MetricsJson.CreateOptions();
#else
    private static readonly JsonSerializerOptions Options =
        new JsonSerializerOptions(JsonSerializerDefaults.Web) { TypeInfoResolver = JsonTypeInfoResolver.Combine() }.ConfigureForAfterSalesMetrics();
#endif

    // They hold a tally or memory, which are themselves and equal to nothing else: their content is compared.
    private static readonly string[] HasIdentity = ["BookingColumns", "CaseEventColumns", "ColumnUsage", "SatisfactionIndexItem", "ScoreSegment"];

    // Their versions must ascend in time, their events be of one case, their codes be those of a country: arbitrary ones hardly are.
    private static readonly string[] MadeBelow = ["ForecastHistory", "CaseTrace", "PhoneKeyOptions"];

    public static TheoryData<string> Records { get; } = [.. Library.Records.Where(type => !MadeBelow.Contains(type.Name)).Select(type => type.FullName!)];

    [Theory]
    [MemberData(nameof(Records))]
    public void EveryRecord_RoundTripsEqual(string name)
    {
        var type = Library.Assembly.GetType(name)!;
        var written = Enumerable.Range(0, Seeds).Select(seed => AnyValue.OrNull(type, seed)).Select(record => (Record: record, Json: Written(record, type)))
            .Where(pair => pair.Json is not null).Take(RecordsOfEach).ToList();

        Assert.NotEmpty(written);
        Assert.All(written, pair =>
        {
            var read = JsonSerializer.Deserialize(pair.Json!, type, Options);
            Assert.True(HasIdentity.Contains(type.Name) ? Written(read, type) == pair.Json : pair.Record!.Equals(read), pair.Json);
        });
    }

    // What the serializer's own source generation loses.
    [Fact]
    public void AbsentMember_KeepsTheDefaultOfItsRecord()
    {
        var records = Library.Records.Where(IsMadeOfNothing).ToList();

        Assert.True(records.Count > 100, $"{records.Count}");
        Assert.All(records, type => Assert.Equal(Activator.CreateInstance(type), JsonSerializer.Deserialize("{}", type, Options)));
    }

    [Fact]
    public void ForecastHistory_RoundTripsEqual()
    {
        var history = ForecastHistory.Empty.Add(Version(1, 90)).Add(Version(2, 100));

        Assert.Equal(history, JsonSerializer.Deserialize<ForecastHistory>(JsonSerializer.Serialize(history, Options), Options));
    }

    private static bool IsMadeOfNothing(Type type)
        => !type.IsValueType && !HasIdentity.Contains(type.Name) && type.GetConstructor(Type.EmptyTypes) is not null
            && !type.GetProperties().Any(p => p.CustomAttributes.Any(a => a.AttributeType.Name == "RequiredMemberAttribute"));

    // A record of arbitrary members may hold an infinity, a nameless enum, a sum beyond decimal or code: JSON has no word for these.
    private static string? Written(object? record, Type type)
    {
        try
        {
            return record is null ? null : JsonSerializer.Serialize(record, type, Options);
        }
        catch (Exception exception) when (exception is ArgumentException or OverflowException or JsonException or NotSupportedException)
        {
            return null;
        }
    }

    private static ForecastVersion Version(int month, double cost) => new()
    {
        AsOf = new LocalDate(2026, month, 1),
        Method = "Regression",
        AtCompletion = Estimate.Of(cost, cost - 10, cost + 10, 0.9, IntervalMethod.None),
    };
}
