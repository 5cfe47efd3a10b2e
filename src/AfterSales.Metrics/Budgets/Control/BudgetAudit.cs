using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Budgets;

/// <summary>Looks for what does not add up in a ledger.</summary>
internal static class BudgetAudit
{
    public static IReadOnlyList<BudgetIssue> Find(BudgetLedger ledger, IEnumerable<string> conflicts)
    {
        var issues = new List<BudgetIssue>();
        issues.AddRange(conflicts.Select(id => Issue(BudgetIssueKind.ConflictingEvents, id, null)));
        issues.AddRange(Documents(ledger).Where(d => d.Value < 0).Select(d => Issue(BudgetIssueKind.DocumentOverreleased, d.Key, -d.Value)));
        foreach (var line in ledger.Lines)
        {
            var position = ledger.PositionOf(line);
            if (position.Requested.Amount < 0)
            {
                issues.Add(Issue(BudgetIssueKind.RequestedBelowZero, line, -position.Requested.Amount));
            }

            if (position.Ordered.Amount < 0)
            {
                issues.Add(Issue(BudgetIssueKind.OrderedBelowZero, line, -position.Ordered.Amount));
            }
        }

        if (ledger.Total().Transfers.Amount is var transfers && transfers != 0)
        {
            issues.Add(Issue(BudgetIssueKind.TransfersUnbalanced, null, transfers));
        }

        return FrozenList.Copy(issues.OrderBy(i => i.Kind).ThenBy(i => i.Subject, StringComparer.Ordinal));
    }

    /// <summary>What each named document has left: what it was made with, less what was released and withdrawn of it.</summary>
    private static Dictionary<string, decimal> Documents(BudgetLedger ledger)
    {
        var open = new Dictionary<string, decimal>(StringComparer.Ordinal);
        foreach (var e in ledger.Events)
        {
            if (e.Document is { } made && e.Kind is (BudgetEventKind.Request or BudgetEventKind.Order))
            {
                Change(made, e.Amount);
            }

            if (e.Source is { } source)
            {
                var released = e.Kind is BudgetEventKind.RequestCancellation or BudgetEventKind.OrderCancellation ? e.Amount : e.Released;
                Change(source, -released);
            }
        }

        return open;

        void Change(string document, decimal amount)
        {
            open.TryGetValue(document, out var before);
            open[document] = before + amount;
        }
    }

    private static BudgetIssue Issue(BudgetIssueKind kind, string? subject, decimal? amount) => new() { Kind = kind, Subject = subject, Amount = amount };
}
