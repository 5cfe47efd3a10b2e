using AfterSales.Metrics.Cli.Reading;
using AfterSales.Metrics.Evaluation;
using NodaTime;

namespace AfterSales.Metrics.Cli.Sections;

internal sealed record InitiativeLine(Initiative Initiative)
{
    public static InputFile<List<InitiativeLine>> File { get; } = new(
        "initiatives",
        "one initiative: what was claimed, and what was measured",
        Read,
        InputColumn.Required("name", "its name"),
        InputColumn.Required("figure", "the figure it works on, as repeat visits; two on one figure at one time cannot be told apart"),
        InputColumn.Required("from_month", "the first month it works in, as 2026-01"),
        InputColumn.Required("check_from", "the first month it can be judged in"),
        InputColumn.Required("deadline", "the month by which it must be proven"),
        InputColumn.Required("until", "the first month it no longer works in"),
        InputColumn.Required("cost", "what it cost so far"),
        InputColumn.Currency,
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

            if (!names.Add(line.Initiative.Name))
            {
                table.Reject("name", "must stand once; this is its second row");
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
        if (!table.RequiredText("name", out var name) || !table.RequiredText("figure", out var figure)
            || !table.Month("from_month", out var start) || !table.Month("check_from", out var check) || !table.Month("deadline", out var deadline)
            || !table.Month("until", out var until) || !table.DecimalNotNegative("cost", out _) || !table.Money("cost", out var cost)
            || !table.OptionalDecimal("claimed", out var claimed) || !table.OptionalDecimal("target", out var target)
            || !table.OptionalDecimal("remaining_cost", out var remaining) || !table.OptionalInteger("months_measured", out var months)
            || !Effect(table, cost.Currency, out var effect) || !Savings(table, out var savings) || !Decided(table, out var decided))
        {
            return null;
        }

        if (check.Start < start.Start || until.Start < start.Start || remaining < 0 || months < 1)
        {
            var column = check.Start < start.Start ? "check_from" : until.Start < start.Start ? "until" : remaining < 0 ? "remaining_cost" : "months_measured";
            table.Reject(column, column switch
            {
                "remaining_cost" => "must not be negative",
                "months_measured" => "must be at least 1",
                _ => "must not be before from_month",
            });
            return null;
        }

        return new InitiativeLine(new Initiative
        {
            Name = name,
            Figure = figure,
            Savings = savings,
            Claimed = Amount(claimed),
            Effect = effect,
            Start = MonthOf(start),
            CheckFrom = MonthOf(check),
            Deadline = MonthOf(deadline),
            Until = MonthOf(until),
            Target = Amount(target),
            Cost = cost,
            RemainingCost = remaining ?? 0,
            MonthsMeasured = months ?? 1,
            Decided = decided,
        });

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
            return table.Refuse("effect", "must have both limits around it, or none");
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
        return table.IsBlank("savings") || Named(table.Text("savings"), out savings) || table.Refuse("savings", "must be hard, soft or avoidance");
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
        return isNamed || table.Refuse("decided", "must be stop, adjust, extend or continue");
    }

    private static bool Named<TEnum>(string text, out TEnum value)
        where TEnum : struct, Enum
        => Enum.TryParse(text, ignoreCase: true, out value) && string.Equals(value.ToString(), text, StringComparison.OrdinalIgnoreCase);

    private static YearMonth MonthOf(ReportingPeriod month) => new(month.Start.Year, month.Start.Month);
}
