using System.Text.Json;
using AfterSales.Metrics.Internal;
using AfterSales.Metrics.Processes;
using NodaTime;

namespace AfterSales.Metrics.Json;

/// <summary><c>{"grid": […], "openedBefore": 0, …, "groups": […]}</c>: the grid, what lies outside it, and its cells.</summary>
internal sealed class WorkInProgressTallyConverter : MembersConverter<WorkInProgressTally>
{
    private static readonly string[] Members = ["grid", "openedBefore", "closedBefore", "openedAfter", "negativeDurations", "groups"];

    protected override ReadOnlySpan<string> Known => Members;

    protected override WorkInProgressTally Make(JsonMembers members, JsonSerializerOptions options) => WorkInProgressTally.OfGroups(
        members.List<WorkInProgressGroup>("groups", options),
        members.List<Instant>("grid", options),
        members.One<long>("openedBefore", options),
        members.One<long>("closedBefore", options),
        members.One<long>("openedAfter", options),
        members.One<long>("negativeDurations", options));

    protected override void WriteMembers(Utf8JsonWriter writer, WorkInProgressTally value, JsonSerializerOptions options)
    {
        writer.Write("grid", value.Grid, options);
        writer.Write("openedBefore", value.OpenedBefore, options);
        writer.Write("closedBefore", value.ClosedBefore, options);
        writer.Write("openedAfter", value.OpenedAfter, options);
        writer.Write("negativeDurations", value.NegativeDurations, options);
        writer.Write("groups", value.ToGroups(), options);
    }
}
