using AfterSales.Metrics.Budgets;
using AfterSales.Metrics.Cli.Report;
using AfterSales.Metrics.Evaluation;

namespace AfterSales.Metrics.Cli.Sections;

/// <summary>
/// What to do about the lines that will not make it: who could give and who needs, transfers between them, and a new allocation with its expected effect.
/// </summary>
internal static class ReplanningPart
{
    private const int LinesTold = 20;

    public static void Add(ReportSection section, SummaryBoard board, BudgetOutlook outlook, Currency currency)
    {
        var all = outlook.Lines.Select(l => (Name: l.Line, Line: BudgetReplanning.LineOf(l.Line, l.Forecast, currency))).ToList();
        if (all.Where(l => l.Line is null).Select(l => l.Name).ToList() is { Count: > 0 } without)
        {
            section.Notes.Add(Say($"Left out of the re-planning, as budget, spending or forecast is below zero: "
                + $"{Listed(", ", without.Take(LinesTold))}{(without.Count > LinesTold ? Say($" and {without.Count - LinesTold} more") : string.Empty)}."));
        }

        List<ReplanningLine> expected = [.. all.Select(l => l.Line).OfType<ReplanningLine>()];
        if (expected.TrueForAll(l => l.Forecast <= l.Current))
        {
            section.Notes.Add(Say("At the rate so far no line ends above its budget: there is nothing to re-plan."));
            return;
        }

        var virement = BudgetVirement.Propose(
            [.. expected.Select(l => new VirementLine { Name = l.Name, Budget = l.Current, Expected = l.Forecast })], currency);
        var replanning = BudgetReplanning.Propose(Money.Of(expected.Sum(l => l.Current), currency), expected);
        section.Tables.Add(VirementTable(virement, currency));
        section.Tables.Add(TransferTable(virement, currency));
        section.Figures.Add(
            new KeyFigure("proposedMove", Say("Proposed to move"), Shown.AmountWithCode(virement.Moved), virement.Unmet.Amount == 0
                ? Say("covers every line that needs") : Say($"{NumberText.Amount(virement.Unmet)} {currency} stay uncovered")));
        section.MadeOf("proposedMove", [.. virement.Transfers.GroupBy(t => t.From, StringComparer.Ordinal)
            .Select(g => new Ingredient($"gives.{g.Key}", Shown.AmountWithCode(Money.Sum(g.Select(t => t.Amount), currency))))]);
        AddReplanning(section, replanning, currency);
        var moving = ProposalRules.Reallocation(
            [
                .. expected.Select(
                    l => new ReallocationLine { Name = l.Name, Budget = Money.Of(l.Current, currency), Forecast = Money.Of(l.Forecast, currency) }),
            ],
            currency);
        var needy = virement.Lines.Where(l => l.Needs.Amount > 0).Select(l => l.Line.Name).ToList();
        board.Propose(
            moving.ToProposal("budget", Say("Budget")),
            Say($"Move {NumberText.Amount(moving.Moved)} {currency} of budget to {(needy.Count == 1 ? needy[0] : Words.Count(needy.Count, "line"))}"),
            "budget");
    }

    private static ReportTable VirementTable(VirementProposal proposal, Currency currency)
    {
        var table = new ReportTable(
            "virement",
            Say("Which lines could give, which need"),
            new("line", Say("Line", "budget")),
            new("budget", Say($"Budget ({currency})")),
            new("expected", Say($"Expected ({currency})")),
            new("couldGive", Say("Could give")),
            new("needs", Say("Needs")),
            new("change", Say("Proposed")),
            new("after", Say($"Budget after ({currency})")))
        {
            Total =
            [
                Shown.Text(Say("All lines")), Sum(l => Money.Of(l.Line.Budget, currency)), Sum(
                    l => Money.Of(l.Line.Expected, currency)), Sum(l => l.CouldGive), Sum(l => l.Needs), Sum(l => l.Change), Sum(l => l.BudgetAfter),
            ],
        };
        foreach (var line in proposal.Lines)
        {
            table.Add(
                Shown.Text(line.Line.Name),
                Shown.Amount(Money.Of(line.Line.Budget, currency)),
                Shown.Amount(Money.Of(line.Line.Expected, currency)),
                Shown.Amount(line.CouldGive),
                Shown.Amount(line.Needs, line.Needs.Amount > 0 ? Tone.Bad : Tone.Plain),
                Shown.Change(line.Change),
                Shown.Amount(line.BudgetAfter));
        }

        return table;

        ReportValue Sum(Func<VirementBalance, Money> of) => Shown.Amount(Money.Sum(proposal.Lines.Select(of), currency));
    }

    private static ReportTable TransferTable(VirementProposal proposal, Currency currency)
    {
        var table = new ReportTable("transfers", Say("The transfers"), new("from", Say("From")), new("to", Say("To")),
            new("amount", Say($"Amount ({currency})")))
        {
            Total = [Shown.Text(Say("All")), Shown.Text(string.Empty), Shown.Amount(Money.Sum(proposal.Transfers.Select(t => t.Amount), currency))],
        };
        foreach (var transfer in proposal.Transfers)
        {
            table.Add(Shown.Text(transfer.From), Shown.Text(transfer.To), Shown.Amount(transfer.Amount));
        }

        return table;
    }

    private static void AddReplanning(ReportSection section, ReplanningProposal proposal, Currency currency)
    {
        if (proposal.Feasibility != SplitFeasibility.Feasible || proposal is not { ShortfallAfter: { } after, Moved: { } moved })
        {
            section.Notes.Add(
                Say($"There is no new allocation: {NumberText.Amount(proposal.Budget)} {currency} do not cover what is spent already; it is "
                    + $"{Listed(", ", proposal.Binding)} that {(proposal.Binding.Count == 1 ? "binds" : "bind")}."));
            return;
        }

        var table = new ReportTable(
            "replanning",
            Say("A new allocation of the same budget, by what each line is expected to take"),
            new("line", Say("Line", "budget")),
            new("current", Say($"Budget ({currency})")),
            new("spent", Say("Spent so far")),
            new("forecast", Say("Forecast")),
            new("proposed", Say($"Proposed ({currency})")),
            new("difference", Say("Difference")),
            new("shortBefore", Say("Short before")),
            new("shortAfter", Say("Short after")))
        {
            Total =
            [
                Shown.Text(Say("All lines")), Sum(l => Money.Of(l.Line.Current, currency)), Sum(
                    l => Money.Of(l.Line.Consumed, currency)), Sum(l => Money.Of(l.Line.Forecast, currency)),
                Sum(l => l.Proposed), Sum(l => l.Difference), Shown.Amount(proposal.ShortfallBefore), Shown.Amount(after),
            ],
        };
        foreach (var line in proposal.Lines)
        {
            table.Add(
                Shown.Text(line.Line.Name) with { Small = line.Limit == PartLimit.Minimum ? Say("not below what is spent") : string.Empty },
                Shown.Amount(Money.Of(line.Line.Current, currency)),
                Shown.Amount(Money.Of(line.Line.Consumed, currency)),
                Shown.Amount(Money.Of(line.Line.Forecast, currency)),
                Shown.Amount(line.Proposed),
                Shown.Change(line.Difference),
                Shown.Amount(line.ShortfallBefore, line.ShortfallBefore.Amount > 0 ? Tone.Bad : Tone.Plain),
                Shown.Amount(line.ShortfallAfter, line.ShortfallAfter.Amount > 0 ? Tone.Bad : Tone.Plain));
        }

        section.Tables.Add(table);
        section.Notes.Add(
            Say($"Expected effect of the new allocation: moving {NumberText.Amount(moved)} {currency} takes what lines are expected to overrun from "
                + $"{NumberText.Amount(proposal.ShortfallBefore)} to {NumberText.Amount(after)} {currency}."));
        section.Notes.Add(
            Say("The transfers move no more than is needed; the new allocation shares the whole budget anew, and with it the room that is left. Both are "
                + "proposals from the rate so far."));

        ReportValue Sum(Func<ReplanningChange, Money> of) => Shown.Amount(Money.Sum(proposal.Lines.Select(of), currency));
    }
}
