using System.Text.Json;
using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Economics;

/// <summary><c>{"date": "2026-01-01", "amount": "-100.00"}</c>.</summary>
internal sealed class CashFlowConverter : MembersConverter<CashFlow>
{
    private static readonly string[] Members = ["date", "amount"];

    protected override ReadOnlySpan<string> Known => Members;

    protected override CashFlow Make(JsonMembers members, JsonSerializerOptions options) => CashFlow.Of(members.Date("date"), members.Decimal("amount"));

    protected override void WriteMembers(Utf8JsonWriter writer, CashFlow value, JsonSerializerOptions options)
    {
        writer.Write("date", value.Date);
        writer.WriteText("amount", value.Amount);
    }
}
