using System.Text.Json;
using AfterSales.Metrics.Evaluation;
using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Json;

/// <summary>The periods, how they were chosen, and the dates that they were chosen from.</summary>
internal sealed class FigurePeriodsConverter : MembersConverter<FigurePeriods>
{
    private static readonly string[] Members = ["current", "previous", "basis", "first", "last"];

    protected override ReadOnlySpan<string> Known => Members;

    protected override FigurePeriods Make(JsonMembers members, JsonSerializerOptions options)
    {
        var current = members.One<ReportingPeriod>("current", options);
        var made = members.OptionalDate("first") is { } first ? FigurePeriods.Of(first, members.Date("last")) : FigurePeriods.Of(current);
        return made.Current == current && made.Basis == members.Name<FigurePeriodBasis>("basis")
            ? made
            : throw new JsonException($"FigurePeriods must be those of its dates, {made.Current.Dates}; they are {current.Dates}.");
    }

    protected override void WriteMembers(Utf8JsonWriter writer, FigurePeriods value, JsonSerializerOptions options)
    {
        writer.Write("current", value.Current, options);
        writer.Write("previous", value.Previous, options);
        writer.Write<FigurePeriodBasis>("basis", value.Basis);
        writer.Write("first", value.First);
        writer.Write("last", value.Last);
    }
}
