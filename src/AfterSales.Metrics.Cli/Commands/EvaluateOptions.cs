using System.CommandLine;
using System.Globalization;
using System.Text;
using AfterSales.Metrics.Cli.Reading;
using NodaTime;
using NodaTime.Text;

namespace AfterSales.Metrics.Cli.Commands;

/// <summary>The options of <c>evaluate</c>: their help, and how their text becomes a request.</summary>
internal sealed class EvaluateOptions
{
    /// <summary>The discount rate a year when none is given.</summary>
    public const double DefaultRate = 0.08;

    private static readonly string[] LedgerColumns = ["department", "activity", "object", "account", "account_name"];

    public Argument<string?> Folder { get; } = new("folder")
    {
        Description = "The folder with the CSV files; any of them may be missing (aftersales columns lists them). Without it, a small sample of invented records runs.",
        Arity = ArgumentArity.ZeroOrOne,
    };

    public Option<string?> Output { get; } = new("--output", "-o")
    {
        Description = "Where report.html and report.json go. Default: the current folder, unless it is the input folder.",
        HelpName = "folder",
    };

    public Option<string?> Period { get; } = new("--period", "-p")
    {
        Description = "What to evaluate: 2026-03, 2026-Q1, 2026 or 2026-01-15..2026-02-14. Rows of the period before serve for comparison, others are ignored. "
            + "Default: all rows, and each file's last full month against the month before.",
        HelpName = "period",
    };

    public Option<string[]> Map { get; } = new("--map", "-m")
    {
        Description = "Another name for a column, as costs.amount=\"Net Amount\". Repeat it, or put many lines into a file and pass @file.",
        HelpName = "file.column=name",
    };

    public Option<string?> Currency { get; } = new("--currency")
    {
        Description = "ISO 4217 code of amounts without a currency column. Where there is one, rows in another currency are ignored.",
        HelpName = "code",
    };

    public Option<string?> Zone { get; } = new("--zone")
    {
        Description = "Time zone of times without an offset, and of working days, as Europe/Berlin. Default: UTC.",
        HelpName = "zone",
    };

    public Option<string?> Encoding { get; } = new("--encoding")
    {
        Description = "Encoding of the files, as windows-1252. Default: UTF-8, every byte checked.",
        HelpName = "name",
    };

    public Option<string?> DiscountRate { get; } = new("--discount-rate")
    {
        Description = "Discount rate a year for cash flows, as 0.08. Default: 0.08.",
        HelpName = "rate",
    };

    public Option<string?> Inflation { get; } = new("--inflation")
    {
        Description = "Inflation a year, as 0.02: the report then has real rates of return beside the nominal ones.",
        HelpName = "rate",
    };

    public Option<string?> BudgetBy { get; } = new("--budget-by")
    {
        Description = "The column of costs.csv that a line of budget.csv names: department, activity, object, account or account_name. Default: department.",
        HelpName = "column",
    };

    public Option<string?> NpsQuestion { get; } = new("--nps-question")
    {
        Description = "The question of survey.csv that asks for a recommendation, on 0 to 10, 1 to 10 or 1 to 5. Default: NPS.",
        HelpName = "question",
    };

    public Option<string?> OverallQuestion { get; } = new("--overall-question")
    {
        Description = "The question of survey.csv that asks for the overall impression: the report says which blocks of questions drive it.",
        HelpName = "question",
    };

    public Option<bool> Strict { get; } = new("--strict")
    {
        Description = "End with exit code 2 when a row was rejected. The report is written all the same.",
    };

    public EvaluateRequest Read(ParseResult result, string currentDirectory)
    {
        var folder = result.GetValue(Folder);
        var output = result.GetValue(Output);
        var input = folder is null ? null : Path.GetFullPath(folder, currentDirectory);
        if (input is not null && !Directory.Exists(input))
        {
            throw new InputException(File.Exists(input) ? $"{folder} is a file; evaluate reads a folder." : $"there is no folder {folder}.");
        }

        var target = Path.GetFullPath(output ?? ".", currentDirectory);
        if (output is null && input is not null && Path.TrimEndingDirectorySeparator(input) == Path.TrimEndingDirectorySeparator(target))
        {
            throw new InputException("the current folder is the input folder; say where the report goes with --output (--output . puts it here).");
        }

        return new EvaluateRequest
        {
            Source = input is null ? InputSource.Sample : InputSource.Folder(input),
            OutputFolder = target,
            IsStrict = result.GetValue(Strict),
            DiscountRate = RateOf("--discount-rate", result.GetValue(DiscountRate)) ?? DefaultRate,
            Inflation = RateOf("--inflation", result.GetValue(Inflation)),
            NpsQuestion = result.GetValue(NpsQuestion) ?? "NPS",
            OverallQuestion = result.GetValue(OverallQuestion) ?? (input is null ? "OVERALL" : null),
            BudgetBy = LedgerColumnOf(result.GetValue(BudgetBy)),
            Reading = new ReadOptions
            {
                Map = ColumnMap.Parse(result.GetValue(Map) ?? []),
                Currency = CurrencyOf(result.GetValue(Currency)),
                Zone = ZoneOf(result.GetValue(Zone)),
                Encoding = EncodingOf(result.GetValue(Encoding)),
                Period = PeriodOf(result.GetValue(Period)),
            },
        };
    }

    internal static ReportingPeriod? PeriodOf(string? text)
    {
        if (text is null)
        {
            return null;
        }

        var parts = text.Split("..");
        if (parts.Length == 2 && LocalDatePattern.Iso.Parse(parts[0]) is { Success: true } from && LocalDatePattern.Iso.Parse(parts[1]) is { Success: true } to
            && from.Value <= to.Value)
        {
            return ReportingPeriod.Of(from.Value, to.Value);
        }

        if (YearMonthPattern.Iso.Parse(text).TryGetValue(default, out var month))
        {
            return ReportingPeriod.Month(month.Year, month.Month);
        }

        if (text.Length == 7 && text[4..6].Equals("-Q", StringComparison.OrdinalIgnoreCase) && Year(text[..4]) is { } year && text[6] is >= '1' and <= '4')
        {
            return ReportingPeriod.Quarter(year, text[6] - '0');
        }

        return text.Length == 4 && Year(text) is { } whole
            ? ReportingPeriod.Year(whole)
            : throw new InputException($"--period \"{text}\" is none; give 2026-03, 2026-Q1, 2026 or 2026-01-15..2026-02-14.");

        static int? Year(string digits) => int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year > 0 ? year : null;
    }

    private static Currency? CurrencyOf(string? code)
    {
        if (code is null)
        {
            return null;
        }

        return Metrics.Currency.TryOf(code, out var currency) ? currency : throw new InputException($"--currency \"{code}\" is not an ISO 4217 code, as EUR.");
    }

    private static DateTimeZone ZoneOf(string? id)
        => id is null
            ? DateTimeZone.Utc
            : DateTimeZoneProviders.Tzdb.GetZoneOrNull(id) ?? throw new InputException($"--zone \"{id}\" is not a zone of the IANA database, as Europe/Berlin.");

    private static Encoding? EncodingOf(string? name)
    {
        if (name is null || name.Equals("utf-8", StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        System.Text.Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        try
        {
            return System.Text.Encoding.GetEncoding(name, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback);
        }
        catch (ArgumentException e)
        {
            throw new InputException($"--encoding \"{name}\" is not known; give a name as windows-1252.", e);
        }
    }

    private static double? RateOf(string option, string? text)
    {
        if (text is null)
        {
            return null;
        }

        return double.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var rate) && rate is > -1 and < 10
            ? rate
            : throw new InputException($"{option} \"{text}\" is not a fraction above -1, as 0.08 for 8 %.");
    }

    private static string LedgerColumnOf(string? column)
        => column is null
            ? "department"
            : LedgerColumns.Contains(column) ? column : throw new InputException($"--budget-by \"{column}\" is none of {string.Join(", ", LedgerColumns)}.");
}
