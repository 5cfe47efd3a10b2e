using System.Text.Json;

namespace AfterSales.Metrics.Internal;

/// <summary><c>{"amount": "12.50", "currency": "EUR"}</c>: the amount as a text, which no reader turns into binary.</summary>
internal sealed class MoneyConverter : MembersConverter<Money>
{
    private static readonly string[] Members = ["amount", "currency"];
    private static readonly CurrencyConverter Currencies = new();

    protected override ReadOnlySpan<string> Known => Members;

    public static Money Of(JsonElement element) => JsonMembers.Read(element, Members, Of);

    protected override Money Make(JsonMembers members, JsonSerializerOptions options) => Of(members);

    protected override void WriteMembers(Utf8JsonWriter writer, Money value, JsonSerializerOptions options)
    {
        writer.WriteText("amount", value.Amount);
        writer.WritePropertyName("currency");
        Currencies.Write(writer, value.Currency, options);
    }

    private static Money Of(JsonMembers members) => Money.Of(members.Decimal("amount"), CurrencyConverter.Of(members.Of("currency")));
}
