using AfterSales.Metrics.Cli.Reading;
using AfterSales.Metrics.Evaluation;
using NodaTime;

namespace AfterSales.Metrics.Cli.Sections;

/// <summary>An initiative and the figure that it was to change.</summary>
/// <param name="Control">A figure that the initiative could not change; empty for none.</param>
/// <param name="Registered">What the register holds of it; null where the row says no more than when it started.</param>
internal sealed record InitiativeLine(string Name, LocalDate Start, string Figure, string Control, SavingsInitiative? Registered)
{
    public static InputFile<List<InitiativeLine>> File { get; } = new(
        "initiatives",
        "an initiative: when it started and the figure it was to change; for the register what was claimed and what was measured",
        Read,
        InputColumn.Required("name", "what it is called"),
        InputColumn.Required("start", "when it started"),
        InputColumn.Required("figure", "the figure it was to change, as service.sla-met or costs.net.Workshop; two on one figure at one time cannot be told apart"),
        InputColumn.Optional("control", "a figure it could not change, to compare with"),
        InputColumn.Optional("check_from", "the first month it can be judged in, as 2026-06; a row with it is in the register"),
        InputColumn.Optional("deadline", "the month by which it must be proven"),
        InputColumn.Optional("until", "the first month it no longer works in"),
        InputColumn.Optional("cost", "what it cost so far"),
        InputColumn.Optional("currency", "ISO 4217 code of its amounts"),
        InputColumn.Optional("savings", "hard, soft or avoidance; blank is hard"),
        InputColumn.Optional("claimed", "what was claimed"),
        InputColumn.Optional("effect", "what was measured, positive when it saves; without limits it is read from the ledger, exactly"),
        InputColumn.Optional("effect_lower", "its lower 95 % limit"),
        InputColumn.Optional("effect_upper", "its upper 95 % limit"),
        InputColumn.Optional("target", "the effect it should reach"),
        InputColumn.Optional("remaining_cost", "what it will still cost; blank is 0"),
        InputColumn.Optional("months_measured", "months the effect was measured over; blank is 1"),
        InputColumn.Optional("decided", "stop, adjust, extend or continue, once it is"));

    private static List<InitiativeLine> Read(CsvTable table)
    {
        var lines = new List<InitiativeLine>();
        var names = new HashSet<string>(StringComparer.Ordinal);
        while (table.Read())
        {
            if (Line(table) is not { } line)
            {
                continue;
            }

            if (!names.Add(line.Name))
            {
                table.Reject("name", Say("must stand once; this is its second row"));
            }
            else if (table.Use())
            {
                lines.Add(line);
            }
        }

        return lines;
    }

    private static InitiativeLine? Line(CsvTable table)
    {
        if (!table.RequiredText("name", out var name) || !table.Date("start", out var start) || !table.RequiredText("figure", out var figure))
        {
            return null;
        }

        var line = new InitiativeLine(name, start, figure, table.Text("control"), null);
        return table.IsBlank("check_from") ? line : Registering(table, line) is { } registered ? line with { Registered = registered } : null;
    }

    private static SavingsInitiative? Registering(CsvTable table, InitiativeLine line)
    {
        if (!table.Month("check_from", out var check) || !table.Month("deadline", out var deadline) || !table.Month("until", out var until)
            || !table.DecimalNotNegative("cost", out _) || !table.Money("cost", line.Start, out var cost)
            || !table.OptionalDecimal("claimed", out var claimed) || !table.OptionalDecimal("target", out var target)
            || !table.OptionalDecimal("remaining_cost", out var remaining) || !table.OptionalInteger("months_measured", out var months)
            || !Effect(table, cost.Currency, out var effect) || !Savings(table, out var savings) || !Decided(table, out var decided))
        {
            return null;
        }

        var start = new YearMonth(line.Start.Year, line.Start.Month);
        if (MonthOf(check) < start || MonthOf(until) < start || remaining < 0 || months < 1)
        {
            var column = MonthOf(check) < start ? "check_from" : MonthOf(until) < start ? "until" : remaining < 0 ? "remaining_cost" : "months_measured";
            table.Reject(column, column switch
            {
                "remaining_cost" => Say("must not be negative"),
                "months_measured" => Say("must be at least 1"),
                _ => Say("must not be before start"),
            });
            return null;
        }

        return new SavingsInitiative
        {
            Name = line.Name,
            Figure = line.Figure,
            Savings = savings,
            Claimed = Amount(claimed),
            Effect = effect,
            Start = start,
            CheckFrom = MonthOf(check),
            Deadline = MonthOf(deadline),
            Until = MonthOf(until),
            Target = Amount(target),
            Cost = cost,
            RemainingCost = remaining ?? 0,
            MonthsMeasured = months ?? 1,
            Decided = decided,
        };

        Money? Amount(decimal? amount) => amount is { } known ? Money.Of(known, cost.Currency) : null;
    }

    private static bool Effect(CsvTable table, Currency currency, out Measurement? effect)
    {
        effect = null;
        if (!table.OptionalDecimal("effect", out var value) || !table.OptionalDecimal("effect_lower", out var lower)
            || !table.OptionalDecimal("effect_upper", out var upper))
        {
            return false;
        }

        if (lower is null != upper is null || (lower is not null && value is null) || lower > value || upper < value)
        {
            return table.Refuse("effect", Say("must have both limits around it, or none"));
        }

        effect = value is not { } known ? null
            : lower is { } low && upper is { } high
                ? Measurement.Of(Estimate.Of((double)known, (double)low, (double)high, Estimate.DefaultLevel, IntervalMethod.None))
            : Measurement.Of(Money.Of(known, currency));
        return true;
    }

    private static bool Savings(CsvTable table, out SavingsKind savings)
    {
        savings = SavingsKind.Hard;
        return table.IsBlank("savings") || Named(table.Text("savings"), out savings) || table.Refuse("savings", Say("must be hard, soft or avoidance"));
    }

    private static bool Decided(CsvTable table, out InitiativeVerdict? decided)
    {
        decided = null;
        if (table.IsBlank("decided"))
        {
            return true;
        }

        var isNamed = Named(table.Text("decided"), out InitiativeVerdict verdict) && verdict is not (InitiativeVerdict.Wait or InitiativeVerdict.Measure);
        decided = verdict;
        return isNamed || table.Refuse("decided", Say("must be stop, adjust, extend or continue"));
    }

    private static bool Named<TEnum>(string text, out TEnum value)
        where TEnum : struct, Enum
        => Enum.TryParse(text, ignoreCase: true, out value) && string.Equals(value.ToString(), text, StringComparison.OrdinalIgnoreCase);

    private static YearMonth MonthOf(ReportingPeriod month) => new(month.Start.Year, month.Start.Month);
}
