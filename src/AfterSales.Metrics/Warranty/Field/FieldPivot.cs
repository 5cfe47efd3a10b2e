using System.Globalization;
using AfterSales.Metrics.Internal;
using NodaTime;

namespace AfterSales.Metrics.Warranty;

/// <summary>Rows of sales and claims by month of sale and month of claim, and why some of them are not there.</summary>
internal sealed class FieldPivot
{
    private const int MostUnits = int.MaxValue;

    private readonly FieldSale[] sales;
    private readonly FieldClaims[] claims;
    private readonly RecordRule?[] saleRules;
    private readonly RecordRule?[] claimRules;
    private readonly int first;
    private readonly int months;
    private readonly bool[] contradicts;

    public FieldPivot(FieldSale[] sales, FieldClaims[] claims, LocalDate last)
    {
        (this.sales, this.claims) = (sales, claims);
        var end = Index(last);
        saleRules = Array.ConvertAll(sales, row => RuleOf(row, end));
        first = sales.Where((_, i) => saleRules[i] is null).Select(row => Index(row.Month)).Append(end).Min();
        months = end - first + 1;
        claimRules = Array.ConvertAll(claims, row => RuleOf(row, end));
        contradicts = Contradictions();
    }

    public FieldHistory ToHistory(Currency currency)
    {
        var (shipped, returned) = (new long[months], Enumerable.Range(0, months).Select(_ => new long?[months]).ToArray());
        var planned = new decimal[Math.Max(months, sales.Where((_, i) => saleRules[i] is null).Select(row => Place(row.Month) + 1).DefaultIfEmpty(0).Max())];
        foreach (var (row, _) in Used(sales, saleRules, row => Place(row.Month)))
        {
            planned[Place(row.Month)] += row.Units;
            if (Place(row.Month) < months)
            {
                shipped[Place(row.Month)] += (long)row.Units;
            }
        }

        var (count, cost) = (0m, new List<Money>());
        foreach (var (row, _) in Used(claims, claimRules, row => Place(row.SoldMonth)))
        {
            ref var cell = ref returned[Place(row.SoldMonth)][Place(row.ClaimedMonth)];
            cell = (cell ?? 0) + row.Claims;
            count += row.Claims;
            cost.Add(row.Cost);
        }

        var total = Money.Sum(cost, currency);
        return new FieldHistory
        {
            First = new LocalDate(first / 12, (first % 12) + 1, 1),
            Table = new NevadaTable { Shipped = shipped, Returned = returned, LastPeriod = months - 1 },
            MonthlySales = FrozenList.Own(Array.ConvertAll(planned, units => (double)units)),
            Claims = count,
            Cost = total,
            CostPerClaim = Figure.Ratio(total.Amount, count),
            UnusableSales = FrozenList.Own(Unusable(sales, saleRules, row => Place(row.Month), SaleRecord).ToArray()),
            UnusableClaims = FrozenList.Own(Unusable(claims, claimRules, row => Place(row.SoldMonth), ClaimRecord).ToArray()),
        };
    }

    private static int Index(LocalDate date) => (12 * date.Year) + date.Month - 1;

    private static RecordRule? RuleOf(FieldSale row, int end)
    {
        var away = Index(row.Month) - end;
        return Math.Abs(away) >= FieldHistory.MostMonths || row.Units > MostUnits || (away <= 0 && row.Units != decimal.Truncate(row.Units))
            ? RecordRule.OutOfRange : null;
    }

    private RecordRule? RuleOf(FieldClaims row, int end)
        => Index(row.ClaimedMonth) < Index(row.SoldMonth) ? RecordRule.Contradictory
            : Index(row.ClaimedMonth) > end ? RecordRule.AfterReport
            : Index(row.SoldMonth) < first ? RecordRule.Unknown
            : null;

    private int Place(LocalDate month) => Index(month) - first;

    /// <summary>Months of sale of which more came back than was sold.</summary>
    private bool[] Contradictions()
    {
        var left = new decimal[months];
        for (var i = 0; i < sales.Length; i++)
        {
            if (saleRules[i] is null && Place(sales[i].Month) < months)
            {
                left[Place(sales[i].Month)] += sales[i].Units;
            }
        }

        for (var i = 0; i < claims.Length; i++)
        {
            if (claimRules[i] is null)
            {
                left[Place(claims[i].SoldMonth)] -= claims[i].Claims;
            }
        }

        return Array.ConvertAll(left, units => units < 0);
    }

    private bool IsContradicted(int place) => place < months && contradicts[place];

    private IEnumerable<(T Row, int Position)> Used<T>(T[] rows, RecordRule?[] rules, Func<T, int> place)
        => rows.Select((row, i) => (row, i)).Where(item => rules[item.i] is null && !IsContradicted(place(item.row)));

    private IEnumerable<UnusableRecord> Unusable<T>(T[] rows, RecordRule?[] rules, Func<T, int> place, Func<T, int, RecordRule, UnusableRecord> record)
    {
        for (var i = 0; i < rows.Length; i++)
        {
            if (rules[i] is { } rule)
            {
                yield return record(rows[i], i, rule);
            }
            else if (IsContradicted(place(rows[i])))
            {
                yield return record(rows[i], i, RecordRule.Contradictory);
            }
        }
    }

    private UnusableRecord SaleRecord(FieldSale row, int position, RecordRule rule)
    {
        var isMonth = rule == RecordRule.OutOfRange && Math.Abs(Place(row.Month) - months + 1) >= FieldHistory.MostMonths;
        return new UnusableRecord
        {
            Position = position,
            Field = isMonth ? nameof(FieldSale.Month) : nameof(FieldSale.Units),
            Rule = rule,
            Value = isMonth ? Text(row.Month) : row.Units.ToString(CultureInfo.InvariantCulture),
        };
    }

    private UnusableRecord ClaimRecord(FieldClaims row, int position, RecordRule rule)
    {
        var (field, value) = rule switch
        {
            RecordRule.Unknown => (nameof(FieldClaims.SoldMonth), Text(row.SoldMonth)),
            RecordRule.Contradictory when Place(row.ClaimedMonth) >= Place(row.SoldMonth)
                => (nameof(FieldClaims.Claims), row.Claims.ToString(CultureInfo.InvariantCulture)),
            _ => (nameof(FieldClaims.ClaimedMonth), Text(row.ClaimedMonth)),
        };
        return new UnusableRecord { Position = position, Field = field, Rule = rule, Value = value };
    }

    private static string Text(LocalDate date) => date.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture);
}
