using AfterSales.Metrics.Internal;
using NodaTime;

namespace AfterSales.Metrics.Budgets;

/// <summary>Looks for what does not add up in a ledger.</summary>
internal static class BudgetAudit
{
    public static IReadOnlyList<BudgetIssue> Find(BudgetLedger ledger, IEnumerable<string> conflicts)
    {
        var issues = new List<BudgetIssue>();
        issues.AddRange(conflicts.Select(id => Issue(BudgetIssueKind.ConflictingEvents, id, null)));
        foreach (var pair in Documents(ledger))
        {
            pair.Value.AddTo(issues, pair.Key);
        }

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

    private static Dictionary<string, Document> Documents(BudgetLedger ledger)
    {
        var documents = new Dictionary<string, Document>(StringComparer.Ordinal);
        foreach (var e in ledger.Events)
        {
            if (e.Document is { } made && e.Kind is (BudgetEventKind.Request or BudgetEventKind.Order))
            {
                Named(made).Make(e);
            }

            if (e.Source is { } source)
            {
                Named(source).Use(e);
            }
        }

        return documents;

        Document Named(string name)
        {
            if (!documents.TryGetValue(name, out var document))
            {
                documents.Add(name, document = new Document());
            }

            return document;
        }
    }

    private static BudgetIssue Issue(BudgetIssueKind kind, string? subject, decimal? amount) => new() { Kind = kind, Subject = subject, Amount = amount };

    /// <summary>One document: what it was made with, and what was released, withdrawn and restored of it.</summary>
    private sealed class Document
    {
        private ExactSum made;
        private ExactSum released;
        private LocalDate? firstMade;
        private LocalDate? firstUsed;

        public void Make(BudgetEvent e)
        {
            made.Add(e.Amount);
            firstMade = Earlier(firstMade, e.Effective ?? e.Posted);
        }

        public void Use(BudgetEvent e)
        {
            switch (e.Kind)
            {
                case BudgetEventKind.RequestCancellation or BudgetEventKind.OrderCancellation:
                    released.Add(e.Amount);
                    break;
                case BudgetEventKind.InvoiceReversal:
                    released.Subtract(e.Released);
                    break;
                case BudgetEventKind.RequestRollOver or BudgetEventKind.OrderRollOver:
                    break;
                default:
                    released.Add(e.Released);
                    break;
            }

            firstUsed = Earlier(firstUsed, e.Effective ?? e.Posted);
        }

        public void AddTo(List<BudgetIssue> issues, string name)
        {
            var over = released;
            over.Subtract(made);
            if (over.Sign > 0)
            {
                issues.Add(Issue(BudgetIssueKind.DocumentOverreleased, name, over.Rounded));
            }

            if (released.Sign < 0)
            {
                var restored = default(ExactSum);
                restored.Subtract(released);
                issues.Add(Issue(BudgetIssueKind.RestoredBeyondReleased, name, restored.Rounded));
            }

            if (firstMade is null)
            {
                issues.Add(Issue(BudgetIssueKind.UnknownDocument, name, null));
            }
            else if (firstUsed < firstMade)
            {
                issues.Add(Issue(BudgetIssueKind.ReleasedBeforeMade, name, null));
            }
        }

        private static LocalDate Earlier(LocalDate? known, LocalDate date) => known is { } one && one <= date ? one : date;
    }
}
