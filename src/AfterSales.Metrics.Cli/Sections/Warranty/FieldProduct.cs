using AfterSales.Metrics.Warranty;
using NodaTime;

namespace AfterSales.Metrics.Cli.Sections;

/// <summary>One product in the field: what was sold by month, which claims came back, and what they cost.</summary>
/// <param name="Key">Its name in the files, which may be blank.</param>
internal sealed record FieldProduct(string Key, LocalDate First, NevadaTable Table, IReadOnlyList<double> Sales, double CostPerClaim)
{
    private const int MostMonths = 600;

    public string Name => NameOf(Key);

    /// <summary>The last month of which claims are known, from the first of sales.</summary>
    public int Now => Table.LastPeriod;

    public LocalDate MonthAt(int index) => First.PlusMonths(index);

    /// <summary>Null, with a note, for a product whose sales and claims contradict each other.</summary>
    public static FieldProduct? Of(string key, IReadOnlyList<ClaimLine> claims, IReadOnlyList<SalesLine> sales, LocalDate last, List<string> notes)
    {
        var name = NameOf(key);
        var first = sales.Min(s => s.Month.Start);
        var months = Index(first, last) + 1;
        if (months is < 2 or > MostMonths || sales.Any(s => s.Units != decimal.Truncate(s.Units) || s.Units > int.MaxValue))
        {
            notes.Add(Say($"{name}: {(months is < 2 or > MostMonths ? Say($"not two to {MostMonths} months from the first sale to the last claim") : Say("units that are not whole"))}; no rates."));
            return null;
        }

        var shipped = new long[months];
        var planned = new double[Math.Max(months, Index(first, sales.Max(s => s.Month.Start)) + 1)];
        foreach (var line in sales)
        {
            var index = Index(first, line.Month.Start);
            planned[index] += (double)line.Units;
            if (index < months)
            {
                shipped[index] += (long)line.Units;
            }
        }

        var returned = Enumerable.Range(0, months).Select(_ => new long?[months]).ToArray();
        foreach (var claim in claims)
        {
            var (sold, paid) = (Index(first, claim.OriginMonth!.Start), Index(first, claim.PaidMonth!.Start));
            if (sold < 0)
            {
                notes.Add(Say($"{name}: claims of units sold before the first month of sales.csv; no rates."));
                return null;
            }

            returned[sold][paid] = (returned[sold][paid] ?? 0) + claim.Claims!.Value;
        }

        if (FindIndex(returned, (row, i) => row.Sum() > shipped[i]) is var contradiction and >= 0)
        {
            notes.Add(Say($"{name}: more claims than units sold in {Report.Words.Of(first.PlusMonths(contradiction))[..7]}; no rates."));
            return null;
        }

        var count = claims.Sum(c => (long)c.Claims!.Value);
        return new FieldProduct(key, first, new NevadaTable { Shipped = shipped, Returned = returned, LastPeriod = months - 1 }, planned,
            count == 0 ? 0 : Math.Max(0, (double)claims.Sum(c => c.Amount.Amount) / count));
    }

    private static string NameOf(string key) => key.Length > 0 ? key : Say("All");

    private static int Index(LocalDate first, LocalDate month) => (12 * (month.Year - first.Year)) + month.Month - first.Month;

    private static int FindIndex<T>(T[] items, Func<T, int, bool> test)
    {
        for (var i = 0; i < items.Length; i++)
        {
            if (test(items[i], i))
            {
                return i;
            }
        }

        return -1;
    }
}
