using System.Globalization;
using AfterSales.Metrics.Cli.Reading;
using NodaTime;

namespace AfterSales.Metrics.Cli.Sections;

/// <summary>Reads a survey with one answer a row, or with one respondent a row and one column a question.</summary>
internal sealed class SurveyReader(CsvTable table)
{
    private const decimal LargestWeight = 1_000_000;
    private readonly List<SurveyLine> answers = [];
    private readonly List<(string Question, int Minimum, int Maximum)> questions = [];
    private readonly Dictionary<string, SurveyScale> scales = new(StringComparer.Ordinal);
    private readonly HashSet<(string, string, LocalDate?)> answered = [];
    private readonly SortedSet<string> turned = new(StringComparer.Ordinal);
    private IReadOnlyList<(int Field, string Question, SurveyScale Scale)> columns = [];
    private int columnsOf = -1;
    private long anonymous;

    public SurveyRecords Read()
    {
        while (table.Read())
        {
            if (!table.OptionalDate("date", out var date) || !table.OptionalDecimal("weight", out var weight))
            {
                continue;
            }

            if (weight is < 0 or > LargestWeight)
            {
                table.Reject("weight", Say("must be from 0 to 1000000"));
            }
            else if (weight == 0)
            {
                table.Ignore(Say("weight 0"));
            }
            else if (date is not { } given || table.IsInScope(given))
            {
                ReadRow(new SurveyLine(RespondentOf(), string.Empty, 0, date, string.Empty, weight ?? 1));
            }
        }

        AddNotes();
        return new SurveyRecords(answers, questions);
    }

    /// <summary>Who answered; of nobody known, a name that only this row has.</summary>
    private string RespondentOf()
        => table.IsBlank("respondent") ? string.Create(CultureInfo.InvariantCulture, $"\u0001{table.Part}:{table.Line}") : table.Text("respondent");

    private void ReadRow(SurveyLine row)
    {
        if (table.HasColumn("question"))
        {
            ReadLong(row);
        }
        else
        {
            ReadWide(row);
        }
    }

    private void ReadLong(SurveyLine row)
    {
        if (!table.RequiredText("question", out var question) || ScaleOf(question) is not { } scale)
        {
            return;
        }

        var text = AnswerText();
        if (table.Options.Scales.IsNoAnswer(question, text))
        {
            table.Ignore(Say("no answer"));
        }
        else if (AnswerReading.Read(text, scale, out var answer) is { } rule)
        {
            table.Reject("answer", rule);
        }
        else if (!answered.Add((row.Respondent, question, row.Date)))
        {
            table.Reject("respondent", OnceRule(question, row.Date));
        }
        else if (table.Use())
        {
            Add(row with { Question = question, Segment = table.Text("segment") }, scale, answer);
        }
    }

    private void ReadWide(SurveyLine row)
    {
        if (columnsOf != table.Part)
        {
            columns = SurveyColumns.Of(table);
            SurveyColumns.RequireNamed(table, columns);
            table.Account.UnknownColumns = [.. table.Account.UnknownColumns.Except(columns.Select(c => c.Question), StringComparer.Ordinal)];
            columnsOf = table.Part;
        }

        var found = new List<(string Question, SurveyScale Scale, int Answer)>();
        foreach (var (field, question, scale) in columns)
        {
            var text = table.FieldText(field);
            if (table.Options.Scales.IsNoAnswer(question, text))
            {
                continue;
            }

            if (AnswerReading.Read(text, scale, out var answer) is { } rule)
            {
                table.RejectField(field, Say($"{rule}; or say which columns are questions, as --scale \"Q*={scale.Minimum}..{scale.Maximum}\", or that it "
                    + $"is no answer, as --missing {question}=99"));
                return;
            }

            if (answered.Contains((row.Respondent, question, row.Date)))
            {
                table.Reject("respondent", OnceRule(question, row.Date));
                return;
            }

            found.Add((question, scale, answer));
        }

        if (found.Count == 0)
        {
            table.Ignore(Say("no answer"));
        }
        else if (table.Use())
        {
            var segment = table.Text("segment");
            foreach (var (question, scale, answer) in found)
            {
                answered.Add((row.Respondent, question, row.Date));
                Add(row with { Question = question, Segment = segment }, Known(question, scale), answer);
            }
        }
    }

    private static string OnceRule(string question, LocalDate? date) => Say($"must answer {question} once{(date is null ? string.Empty : Say(" a day"))}");

    /// <summary>The answer as it is written.</summary>
    private string AnswerText() => table.PlainText("answer");

    private void Add(SurveyLine line, SurveyScale scale, int answer)
    {
        anonymous += line.Respondent[0] == '\u0001' ? 1 : 0;
        if (scale.IsReversed)
        {
            turned.Add(line.Question);
        }

        answers.Add(line with { Answer = scale.Upright(answer) });
    }

    /// <summary>The scale of a question as it was first seen.</summary>
    private SurveyScale Known(string question, SurveyScale scale)
    {
        if (!scales.TryGetValue(question, out var known))
        {
            scales.Add(question, known = scale);
            questions.Add((question, scale.Minimum, scale.Maximum));
        }

        return known;
    }

    /// <summary>The scale of the row's question: as asked, else as the row says and the first row of the question said; null when the row was
    /// rejected.</summary>
    private SurveyScale? ScaleOf(string question)
    {
        if (table.Options.Scales.Of(question) is { } asked)
        {
            return Known(question, asked);
        }

        if (!table.HasColumn("scale_min") || !table.HasColumn("scale_max"))
        {
            table.Reject("question", Say($"has no scale; say --scale {SafeText.Of(question)}=1..5"));
            return null;
        }

        if (!table.Integer("scale_min", out var minimum) || !table.Integer("scale_max", out var maximum))
        {
            return null;
        }

        var scale = new SurveyScale(minimum, maximum);
        if (minimum >= maximum)
        {
            table.Reject("scale_max", Say($"must be above scale_min; where the low end is the best, say --scale {SafeText.Of(question)}=5..1"));
        }
        else if (!scale.IsFair)
        {
            table.Reject("scale_max", SurveyScale.Rule);
        }
        else if (Known(question, scale) != scale)
        {
            var first = scales[question];
            table.Reject("scale_min", Say($"and scale_max must be {first.Minimum} and {first.Maximum}, as on the first row of {question}"));
        }
        else
        {
            return scale;
        }

        return null;
    }

    private void AddNotes()
    {
        if (turned.Count > 0)
        {
            table.Account.Notes.Add(Say($"has questions whose low end is the best, as --scale says; their answers are turned round: "
                + $"{Listed(", ", turned.Take(10).Select(SafeText.Of))}{(turned.Count > 10 ? " …" : string.Empty)}."));
        }

        if (anonymous > 0)
        {
            var what = anonymous == 1 ? "answer" : "answers";
            table.Account.Notes.Add(
                Say($"has {anonymous:N0} {what} without a respondent: each such row counts as a respondent of its own."));
        }
    }
}
