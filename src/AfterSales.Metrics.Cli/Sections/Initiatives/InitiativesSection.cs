using AfterSales.Metrics.Cli.Reading;
using AfterSales.Metrics.Cli.Report;
using AfterSales.Metrics.Evaluation;
using NodaTime;

namespace AfterSales.Metrics.Cli.Sections;

/// <summary>The register of initiatives: what is proven of each claim, what counts, and what to do.</summary>
internal sealed class InitiativesSection : Section
{
    public override IReadOnlyList<InputFile> Files { get; } = [];

    public override ReportSection? Create(EvaluationRun run)
    {
        if (run.Records.Of(InitiativeLine.File)?.Select(line => line.Registered).OfType<SavingsInitiative>().ToList() is not { Count: > 0 } initiatives)
        {
            return null;
        }

        var currency = initiatives[0].Cost.Currency;
        var asOf = AsOf(run, initiatives);
        var register = InitiativeRegister.Evaluate(initiatives, asOf, currency);
        var section = new ReportSection("initiatives", Say("Initiatives"));
        foreach (var kind in register.ByKind)
        {
            var name = Words.Small(kind.Kind.ToString());
            section.Figures.Add(new KeyFigure(
                $"{name}Counted", Say($"Counted savings, {Say(name)}"), Shown.AmountWithCode(kind.Counted),
                Say($"of {NumberText.Amount(kind.Claimed)} {currency} claimed")));
            section.MadeOf($"{name}Counted", [.. register.Initiatives.Where(i => i.Initiative.Savings == kind.Kind)
                .Select(i => new Ingredient($"counted.{i.Initiative.Name}", Shown.AmountWithCode(i.Counted)))]);
        }

        section.Figures.Add(new KeyFigure("cost", Say("Cost of all"), Shown.AmountWithCode(register.Cost)));
        section.Figures.Add(new KeyFigure("hardNet", Say("Hard savings less cost"), Shown.AmountWithCode(register.HardNet)));
        section.MadeOf("cost", [.. register.Initiatives
            .Select(i => new Ingredient($"cost.{i.Initiative.Name}", Shown.AmountWithCode(i.Initiative.Cost)))]);
        section.MadeOf("hardNet", section.Figures.Where(f => f.Key is "hardCounted" or "cost").Select(f => new Ingredient(f.Key, f.Value)).ToArray());
        section.Finding = Finding(register);
        section.Tables.Add(Table(register, currency));
        section.Notes.Add(Say($"Judged as of {asOf.Year:0000}-{asOf.Month:00}; --period judges as of its last month."));
        section.Notes.Add(Say("Only what is proven counts, and never more than was claimed; hard, soft and avoided savings are never added up."));
        foreach (var group in register.Groups.Where(group => group.Basis == InitiativeGroupBasis.LargestOnly))
        {
            section.Notes.Add(Say($"{Listed(", ", group.Members)} work on {group.Figure} at one time: the largest counts alone."));
        }

        return section;
    }

    private static YearMonth AsOf(EvaluationRun run, List<SavingsInitiative> initiatives)
    {
        var end = run.Reading.Period?.End ?? run.Figures.Figures.Select(figure => figure.Periods?.Current.End).Max();
        return end is { } date ? new YearMonth(date.Year, date.Month) : initiatives.Max(initiative => initiative.CheckFrom);
    }

    private static string Finding(InitiativeRegisterResult register)
    {
        var proven = register.Initiatives.Count(i => i.Proof == InitiativeProof.Proven);
        var stop = register.Initiatives.Count(i => i.Verdict == InitiativeVerdict.Stop);
        var first = Say($"{proven} of {Words.Count(register.Initiatives.Count, "initiative")} {(proven == 1 ? "is" : "are")} proven");
        return stop == 0 ? Say($"{first}.") : Say($"{first}; {stop} should stop.");
    }

    private static ReportTable Table(InitiativeRegisterResult register, Currency currency)
    {
        var table = new ReportTable(
            "register",
            Say("What is proven, what counts, what to do"),
            new("initiative", Say("Initiative")),
            new("stage", Say("Stage")),
            new("claimed", Say($"Claimed ({currency})")),
            new("effect", Say($"Measured ({currency})")),
            new("proof", Say("Proof")),
            new("validated", Say($"Validated ({currency})")),
            new("counted", Say($"Counts ({currency})")),
            new("verdict", Say("Verdict")));
        foreach (var standing in register.Initiatives)
        {
            var initiative = standing.Initiative;
            table.Add(
                Shown.Text(initiative.Name) with { Small = initiative.Figure },
                Shown.Text(Say(Words.Small(standing.Stage.ToString()))),
                initiative.Claimed is { } claimed ? Shown.Amount(claimed) : Shown.None(Say("no claim")),
                Effect(initiative.Effect),
                Shown.Text(Proof(standing.Proof), standing.Proof == InitiativeProof.Proven ? Tone.Good : Tone.Plain),
                Shown.Amount(standing.Validated),
                Shown.Amount(standing.Counted),
                Shown.Text(Say(Words.Small(standing.Verdict.ToString())), standing.Verdict == InitiativeVerdict.Stop ? Tone.Bad : Tone.Plain));
        }

        return table;
    }

    /// <summary>Money as the heading says: exact from the ledger, or estimated with its limits.</summary>
    private static ReportValue Effect(Measurement? effect) => effect switch
    {
        null => Shown.None(Say("not measured")),
        { Amount: { } exact } => Shown.Amount(exact),
        _ => FigureText.Value(effect, FigureFormat.Count),
    };

    private static string Proof(InitiativeProof proof) => proof switch
    {
        InitiativeProof.NotMeasured => Say("not measured"),
        InitiativeProof.WithoutInterval => Say("no interval"),
        _ => Say(Words.Small(proof.ToString())),
    };
}
