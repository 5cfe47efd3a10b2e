using AfterSales.Metrics.Warranty;
using NodaTime;

namespace AfterSales.Metrics.Cli.Sections;

/// <summary>One product in the field: what was sold by month, which claims came back, and what they cost.</summary>
/// <param name="Key">Its name in the files, which may be blank.</param>
internal sealed record FieldProduct(string Key, FieldHistory History)
{
    public string Name => NameOf(Key);

    public NevadaTable Table => History.Table;

    /// <summary>The last month of which claims are known, from the first of sales.</summary>
    public int Now => History.CurrentMonth;

    public LocalDate MonthAt(int index) => History.MonthAt(index);

    /// <summary>Null, with a note, for a product whose sales and claims contradict each other.</summary>
    public static FieldProduct? Of(string key, IReadOnlyList<ClaimLine> claims, IReadOnlyList<SalesLine> sales, LocalDate last, List<string> notes)
    {
        var history = FieldHistory.Of(
            sales.Select(line => new FieldSale { Month = line.Month.Start, Units = line.Units }),
            claims.Select(line => new FieldClaims
            {
                SoldMonth = line.OriginMonth!.Start,
                ClaimedMonth = line.PaidMonth!.Start,
                Claims = line.Claims!.Value,
                Cost = line.Amount,
            }),
            last,
            claims[0].Amount.Currency);
        if (Fault(NameOf(key), history, claims) is not { } fault)
        {
            return new FieldProduct(key, history);
        }

        notes.Add(fault);
        return null;
    }

    private static string? Fault(string name, FieldHistory history, IReadOnlyList<ClaimLine> claims)
    {
        if (history.CurrentMonth < 1 || history.UnusableSales.Any(s => s.Rule == RecordRule.OutOfRange))
        {
            var isMonth = history.CurrentMonth < 1 || history.UnusableSales.Any(s => s.Field == nameof(FieldSale.Month));
            var why = isMonth ? Say($"not two to {FieldHistory.MostMonths} months from the first sale to the last claim") : Say("units that are not whole");
            return Say($"{name}: {why}; no rates.");
        }

        if (history.UnusableClaims.Count == 0)
        {
            return null;
        }

        var first = history.UnusableClaims.Min(c => claims[(int)c.Position].OriginMonth!.Start);
        return history.UnusableClaims.Any(c => c.Rule == RecordRule.Unknown)
            ? Say($"{name}: claims of units sold before the first month of sales.csv; no rates.")
            : Say($"{name}: more claims than units sold in {Report.Words.Of(first)[..7]}; no rates.");
    }

    private static string NameOf(string key) => key.Length > 0 ? key : Say("All");
}
