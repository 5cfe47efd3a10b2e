using System.Numerics;
using AfterSales.Metrics.Internal;
using NodaTime;

namespace AfterSales.Metrics.Budgets;

/// <summary>
/// What one line has requested, or ordered, and what of it is still open, by the date each document counts for: a release takes from the document it names, and
/// one that names none from the line's oldest, so that it lowers the period the commitment stands in and not the one the invoice came in.
/// </summary>
/// <remarks>Amounts are whole numbers of 1e-28, so that nothing is rounded on the way.</remarks>
internal sealed class OpenCommitments
{
    private readonly List<Made> made = [];
    private readonly List<Release> releases = [];
    private uint scales;

    public void Make(BudgetEvent e) => made.Add(new Made(e.Effective ?? e.Posted, e.Id, DocumentOf(e), Units(e.Amount)));

    public void Take(BudgetEvent e, decimal amount) => releases.Add(new Release(e.Effective ?? e.Posted, e.Source, Units(amount)));

    public void Restore(BudgetEvent e, decimal amount) => releases.Add(new Release(e.Effective ?? e.Posted, e.Source, -Units(amount)));

    /// <summary>What is open of the commitments within the dates, less what was released there beyond any commitment.</summary>
    public void AddTo(ref ExactSum sum, DateInterval within)
    {
        made.Sort((a, b) => a.Date != b.Date ? a.Date.CompareTo(b.Date) : string.CompareOrdinal(a.Id, b.Id));
        var net = default(BigInteger);
        var known = made.Where(m => m.Document is not null).ToLookup(m => m.Document!, StringComparer.Ordinal);
        var unnamed = new List<Release>();
        foreach (var group in releases.GroupBy(r => r.Source ?? string.Empty, StringComparer.Ordinal))
        {
            if (group.Key.Length == 0)
            {
                unnamed.AddRange(group);
            }
            else
            {
                net -= Fill(known[group.Key], group, within);
            }
        }

        // What names no document takes what the named left.
        net -= Fill(made, unnamed, within);
        foreach (var item in made)
        {
            net += within.Contains(item.Date) ? item.Open : 0;
        }

        Add(ref sum, net);
    }

    /// <summary>Takes releases from commitments, the oldest first; returns what within the dates found nothing to take.</summary>
    private static BigInteger Fill(IEnumerable<Made> commitments, IEnumerable<Release> group, DateInterval within)
    {
        var list = group.OrderBy(r => r.Date).ToList();
        var left = list.Aggregate(default(BigInteger), (sum, r) => sum + r.Amount);
        foreach (var item in commitments)
        {
            var taken = BigInteger.Max(0, BigInteger.Min(left, item.Open));
            item.Open -= taken;
            left -= taken;
        }

        // The last ones are those that went beyond; a reversal beyond what was released opens as much again.
        var beyond = default(BigInteger);
        for (var i = list.Count - 1; i >= 0 && !left.IsZero; i--)
        {
            if (list[i].Amount.Sign == left.Sign)
            {
                var part = left.Sign > 0 ? BigInteger.Min(left, list[i].Amount) : BigInteger.Max(left, list[i].Amount);
                beyond += within.Contains(list[i].Date) ? part : 0;
                left -= part;
            }
        }

        return beyond;
    }

    /// <summary>A commitment that is rolled over is its document's again, from a later date.</summary>
    private static string? DocumentOf(BudgetEvent e)
        => e.Kind is BudgetEventKind.RequestRollOver or BudgetEventKind.OrderRollOver ? e.Document ?? e.Source : e.Document;

    private BigInteger Units(decimal amount)
    {
        var sum = default(ExactSum);
        sum.Add(amount);
        scales |= 1u << Decimals.ScaleOf(amount);
        return sum.ToUnits();
    }

    private void Add(ref ExactSum sum, BigInteger net)
    {
        var part = default(ExactSum);
        part.ShowScales(scales);
        part.AddUnits(BigInteger.Abs(net));
        if (net.Sign < 0)
        {
            sum.Subtract(part);
        }
        else
        {
            sum.Add(part);
        }
    }

    private sealed class Made(LocalDate date, string id, string? document, BigInteger open)
    {
        public LocalDate Date => date;

        public string Id => id;

        public string? Document => document;

        public BigInteger Open { get; set; } = open;
    }

    private readonly record struct Release(LocalDate Date, string? Source, BigInteger Amount);
}
