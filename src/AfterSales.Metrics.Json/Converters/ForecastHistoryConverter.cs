using System.Text.Json;
using AfterSales.Metrics.Budgets;
using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Json;

/// <summary><c>{"versions": […]}</c>, in the order of their dates.</summary>
internal sealed class ForecastHistoryConverter : MembersConverter<ForecastHistory>
{
    private static readonly string[] Members = ["versions"];

    protected override ReadOnlySpan<string> Known => Members;

    protected override ForecastHistory Make(JsonMembers members, JsonSerializerOptions options)
        => members.List<ForecastVersion>("versions", options).Aggregate(ForecastHistory.Empty, (history, version) => history.Add(version));

    protected override void WriteMembers(Utf8JsonWriter writer, ForecastHistory value, JsonSerializerOptions options)
        => writer.Write("versions", value.Versions, options);
}
