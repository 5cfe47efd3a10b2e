using System.CommandLine;
using System.Globalization;
using System.Text;
using AfterSales.Metrics.Cli.Reading;
using AfterSales.Metrics.Cli.Sections;
using NodaTime;
using NodaTime.Text;

namespace AfterSales.Metrics.Cli.Commands;

/// <summary>The options of <c>evaluate</c>: their help, and how their text becomes a request.</summary>
internal sealed class EvaluateOptions
{
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

    /// <summary>The options of the sections, each a text that its section understands.</summary>
    public IReadOnlyList<(SectionOption Option, Option<string?> Text)> OfSections { get; } =
        [.. SectionList.Options.Select(o => (o, new Option<string?>(o.Name) { Description = o.Description, HelpName = o.HelpName }))];

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
            Options = OfSections.ToDictionary(o => o.Option, o => o.Option.Parse(result.GetValue(o.Text))),
            Reading = new ReadOptions
            {
                Map = ColumnMap.Parse(result.GetValue(Map) ?? [], SectionList.Files),
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
            : DateTimeZoneProviders.Tzdb.GetZoneOrNull(id) ?? throw new InputException(
                $"--zone \"{id}\" is not a zone of the IANA database, as Europe/Berlin.");

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
}
