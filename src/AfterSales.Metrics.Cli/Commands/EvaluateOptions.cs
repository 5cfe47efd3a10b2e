using System.CommandLine;
using System.Globalization;
using System.Text;
using AfterSales.Metrics.Cli.Languages;
using AfterSales.Metrics.Cli.Reading;
using AfterSales.Metrics.Cli.Report;
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

    public Option<string[]> Encoding { get; } = new("--encoding")
    {
        Description = "Encoding of the files, or of one: windows-1252, costs=gb18030. A byte order mark goes before it, and so does what is valid UTF-8. Default: UTF-8, every byte checked.",
        HelpName = "[file=]name",
    };

    public Option<string[]> Decimals { get; } = new("--decimal")
    {
        Description = "Whether decimals come after a point or a comma, in all files or in one: comma, costs=point. Default: what every value of a column agrees with.",
        HelpName = "[file=]point|comma",
    };

    public Option<string[]> DateFormats { get; } = new("--date-format")
    {
        Description = "How 5/4/2026 reads: dmy, mdy, or excel for its day numbers. Default: what every value of a column agrees with.",
        HelpName = "[file=]dmy|mdy|excel",
    };

    public Option<string?> SkipLines { get; } = new("--skip-lines")
    {
        Description = "Lines above the header. Default: it is looked for, on the first line that names the columns.",
        HelpName = "number",
    };

    public Option<string?> Years { get; } = new("--years")
    {
        Description = "Years that dates may be of, as 1990..2100. Default: 1900..2200.",
        HelpName = "from..to",
    };

    public Option<string[]> Scale { get; } = new("--scale")
    {
        Description = "The scale of the questions of survey.csv, or of one: 1..5, NPS=0..10, IMAG*=1..7; 5..1 where the low end is the best. With it each question may have a column of its own.",
        HelpName = "[question=]from..to",
    };

    public Option<string[]> Missing { get; } = new("--missing")
    {
        Description = "Codes of survey.csv that are no answer, for every question or for one: 99, Q5=-9. Blank and N/A are none anyhow.",
        HelpName = "[question=]code,…",
    };

    public Option<string?> RateAge { get; } = new("--rate-age")
    {
        Description = "So many days old a rate of rates.csv may be. Default: 0, the rate of the very day.",
        HelpName = "days",
    };

    public Option<string?> Kind { get; } = new("--kind")
    {
        Description = "What the rows are, when one file is given instead of a folder: costs, survey … Default: what its name says.",
        HelpName = "kind",
    };

    public Option<string?> Language { get; } = new("--language")
    {
        Description = "Language of report and screen: en or zh (简体中文). Texts of files, report.json, help and what is wrong with a command line stay as they are. Default: en.",
        HelpName = "en|zh",
    };

    /// <summary>The options of the sections, each a text that its section understands.</summary>
    public IReadOnlyList<(SectionOption Option, Option<string?> Text)> OfSections { get; } =
        [.. SectionList.Options.Select(o => (o, new Option<string?>(o.Name) { Description = o.Description, HelpName = o.HelpName }))];

    public Option<string[]> Previous { get; } = new("--history", "--previous")
    {
        Description = "Stored evaluations: a report.json, or a folder of them. Figures are held against what they told, and months that the files lack are taken from them. Repeat it for more.",
        HelpName = "report.json|folder",
    };

    public Option<bool> Xlsx { get; } = new("--xlsx") { Description = "Writes report.xlsx too: every figure and table as a sheet, with all rows." };

    public Option<bool> Strict { get; } = new("--strict")
    {
        Description = "End with exit code 2 when a row was rejected. The report is written all the same.",
    };

    public Option<bool> Quiet { get; } = new("--quiet", "-q") { Description = "Prints errors only; the report is written all the same." };

    public Option<bool> All { get; } = new("--all", "-a") { Description = "Prints every figure and table, not the findings and the main figures alone." };

    /// <summary>Every option, in the order of the help.</summary>
    public IEnumerable<Option> InOrder =>
        [Output, Period, Map, Currency, Zone, Kind, Decimals, DateFormats, Encoding, SkipLines, Years, RateAge, Scale, Missing,
            .. OfSections.Select(o => o.Text), Previous, Language, Xlsx, Strict, Quiet, All];

    /// <summary>The options that aftersales.toml may set.</summary>
    private IReadOnlyList<Option> Remembered
        => [Map, Currency, Zone, Decimals, DateFormats, Encoding, SkipLines, Years, RateAge, Scale, Missing, Period, Language,
            .. OfSections.Select(o => o.Text)];

    /// <param name="writes">Whether a report is to be written: it must not lie among its own input.</param>
    public EvaluateRequest Read(ParseResult result, string currentDirectory, CancellationToken cancellation, bool writes = true)
    {
        var folder = result.GetValue(Folder);
        var output = result.GetValue(Output);
        var input = folder is null ? null : Path.GetFullPath(folder, currentDirectory);
        if (input is not null && !Directory.Exists(input) && !File.Exists(input))
        {
            throw new InputException($"there is no folder {folder}.");
        }

        var target = Path.GetFullPath(output ?? ".", currentDirectory);
        if (writes && output is null && input is not null && Path.TrimEndingDirectorySeparator(input) == Path.TrimEndingDirectorySeparator(target))
        {
            throw new InputException("the current folder is the input folder; say where the report goes with --output (--output . puts it here).");
        }

        var home = input is null ? null : Directory.Exists(input) ? input : Path.GetDirectoryName(input);
        var settings = Settings.Of(result, home, [.. Remembered.Select(o => o.Name[2..])]);
        Use(LanguageOf(settings.Text(Language)));
        return new EvaluateRequest
        {
            Source = SourceOf(input, result.GetValue(Kind)),
            OutputFolder = target,
            Previous = result.GetValue(Previous) ?? [],
            CurrentDirectory = currentDirectory,
            HasWorkbook = result.GetValue(Xlsx),
            IsStrict = result.GetValue(Strict),
            Detail = result.GetValue(Quiet) ? ConsoleDetail.None : result.GetValue(All) ? ConsoleDetail.All : ConsoleDetail.Findings,
            Options = OfSections.ToDictionary(o => o.Option, o => o.Option.Parse(settings.Text(o.Text))),
            Reading = ReadingOf(settings) with { Cancellation = cancellation },
        };
    }

    private static InputSource SourceOf(string? input, string? kind)
    {
        if (kind is not null && SectionList.Files.All(f => f.Name != kind))
        {
            throw new InputException($"--kind \"{kind}\" is none; the kinds are {string.Join(", ", SectionList.Files.Select(f => f.Name))}.");
        }

        if (input is null || Directory.Exists(input))
        {
            return kind is not null ? throw new InputException("--kind says what one file is; give the file, not a folder.")
                : input is null ? InputSource.Sample : InputSource.Folder(input, SectionList.Files);
        }

        var stem = Path.GetFileNameWithoutExtension(input);
        var file = SectionList.Files.FirstOrDefault(f => f.Name == kind)
            ?? SectionList.Files.Where(f => stem.StartsWith(f.Name, StringComparison.OrdinalIgnoreCase)).MaxBy(f => f.Name.Length)
            ?? throw new InputException($"what the rows of {Path.GetFileName(input)} are cannot be told; say --kind {string.Join(", ", SectionList.Files.Select(f => f.Name))}.");
        return InputSource.File(input, file);
    }

    private ReadOptions ReadingOf(Settings settings) => new()
    {
        Map = ColumnMap.Parse(settings.Mappings(Map), SectionList.Files),
        Currency = CurrencyOf(settings.Text(Currency)),
        Zone = ZoneOf(settings.Text(Zone)),
        Encodings = PerFile<Encoding>.Parse("--encoding", settings.Texts(Encoding), SectionList.Files, TextBytes.ByName),
        Decimals = PerFile<string>.Parse("--decimal", settings.Texts(Decimals), SectionList.Files, PerFile<string>.OneOf("point", "comma")),
        DateFormats = PerFile<string>.Parse("--date-format", settings.Texts(DateFormats), SectionList.Files, PerFile<string>.OneOf("dmy", "mdy", "excel")),
        Scales = SurveyScales.Parse(settings.Texts(Scale), settings.Texts(Missing)),
        RateAge = DaysOf(settings.Text(RateAge)),
        SkippedLines = LinesOf(settings.Text(SkipLines)),
        Years = settings.Text(Years) is { } years ? YearSpan.Parse(years) : YearSpan.Usual,
        Period = PeriodOf(settings.Text(Period)),
    };

    private static PhraseBook? LanguageOf(string? name) => name is null || PhraseBook.Names.Contains(name) ? PhraseBook.Of(name ?? "en")
        : throw new InputException($"--language \"{name}\" is not one of {string.Join(", ", PhraseBook.Names)}.");

    private static int DaysOf(string? text) => text is null ? 0
        : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var days) && days <= 400 ? days
        : throw new InputException($"--rate-age \"{text}\" is not a number of days up to 400.");

    private static int? LinesOf(string? text) => text is null ? null
        : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var lines) && lines < 10_000 ? lines
        : throw new InputException($"--skip-lines \"{text}\" is not a number of lines.");

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
}
