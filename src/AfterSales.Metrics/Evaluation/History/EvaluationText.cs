using System.Globalization;
using System.Text;
using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Evaluation;

/// <summary>An evaluation record as lines of fields apart by tabs.</summary>
internal static class EvaluationText
{
    private const string Head = "aftersales-evaluation";
    private const string Nothing = "\\N";
    private const int KeyFields = 9;
    private const int MeasurementFields = 11;

    public static string Write(EvaluationRecord record)
    {
        var text = new StringBuilder();
        Line(text, Head, Whole(record.Schema), record.PeriodStart, record.PeriodEnd, record.PeriodUnit);
        foreach (var figure in record.Figures)
        {
            Line(text, ["figure", .. Fields(figure.Key), figure.Direction, Exact(figure.Tolerance), .. Fields(figure.Current), .. Fields(figure.Target)]);
        }

        foreach (var r in record.Restatements)
        {
            Line(text, ["restated", .. Fields(r.Key), .. Fields(r.OldKey), .. Fields(r.Old), .. Fields(r.New), r.Reason, r.On]);
        }

        return text.ToString();
    }

    public static EvaluationRecord Read(string text)
    {
        string?[][] lines = [.. text.Split('\n').Where(line => line.Length > 0).Select(line => line.TrimEnd('\r').Split('\t').Select(Unescaped).ToArray())];
        var (figures, restatements) = (new List<StoredFigure>(), new List<Restatement>());
        if (lines.Length == 0 || lines[0].Length != 5 || lines[0][0] != Head)
        {
            throw Guard.Mistake(nameof(text), $"The text must begin with a line of {Head}.");
        }

        for (var i = 1; i < lines.Length; i++)
        {
            var fields = new Reader(lines[i], i + 1);
            switch (fields.Next())
            {
                case "figure":
                    figures.Add(new StoredFigure
                    {
                        Key = fields.Key(),
                        Direction = fields.Required(),
                        Tolerance = fields.Decimal() ?? throw fields.Mistake(),
                        Current = fields.Measurement() ?? throw fields.Mistake(),
                        Target = fields.Measurement(),
                    });
                    break;
                case "restated":
                    restatements.Add(new Restatement
                    {
                        Key = fields.Key(),
                        OldKey = fields.Key(),
                        Old = fields.Measurement() ?? throw fields.Mistake(),
                        New = fields.Measurement() ?? throw fields.Mistake(),
                        Reason = fields.Required(),
                        On = fields.Required(),
                    });
                    break;
                default:
                    throw fields.Mistake();
            }

            fields.End();
        }

        var head = new Reader(lines[0], 1);
        _ = head.Next();
        var schema = head.Integer() ?? throw head.Mistake();
        return schema is >= 1 and <= EvaluationRecord.CurrentSchema
            ? new EvaluationRecord
            {
                Schema = (int)schema,
                PeriodStart = head.Next(),
                PeriodEnd = head.Next(),
                PeriodUnit = head.Next(),
                Figures = figures,
                Restatements = restatements,
            }
            : throw head.Mistake();
    }

    private static void Line(StringBuilder text, params string?[] fields)
        => text.Append(string.Join("\t", fields.Select(Escaped))).Append('\n');

    private static string?[] Fields(FigureKey key) =>
    [
        key.Domain.ToString(), key.Name, key.Definition, Whole(key.Version), key.Unit, key.Currency, key.Calendar, key.Segment, key.Account,
    ];

    private static string?[] Fields(StoredMeasurement? m) => m is null
        ? new string?[MeasurementFields]
        :
        [
            m.Kind, Number(m.Number), m.Amount is { } amount ? Exact(amount) : null, m.Currency, m.Days is { } days ? Whole(days) : null,
            m.Nanoseconds is { } rest ? Whole(rest) : null, Number(m.Lower), Number(m.Upper), Number(m.Level), m.Method, m.Reason,
        ];

    private static string Whole(long value) => value.ToString(CultureInfo.InvariantCulture);

    private static string Exact(decimal value) => value.ToString(CultureInfo.InvariantCulture);

    private static string? Number(double? value) => value is { } number ? DoubleText.Of(number) : null;

    private static string Escaped(string? field) => field is null
        ? Nothing
        : new StringBuilder(field).Replace("\\", "\\\\").Replace("\t", "\\t").Replace("\n", "\\n").Replace("\r", "\\r").ToString();

    private static string? Unescaped(string field)
    {
        if (field == Nothing)
        {
            return null;
        }

        var plain = new StringBuilder();
        for (var i = 0; i < field.Length; i++)
        {
            plain.Append(field[i] != '\\' || i + 1 == field.Length ? field[i] : field[++i] switch { 't' => '\t', 'n' => '\n', 'r' => '\r', var c => c });
        }

        return plain.ToString();
    }

    /// <summary>The fields of one line, one after the other.</summary>
    private sealed class Reader(string?[] fields, int line)
    {
        private int next;

        public string? Next() => next < fields.Length ? fields[next++] : throw Mistake();

        public string Required() => Next() is { } field && !string.IsNullOrWhiteSpace(field) ? field : throw Mistake();

        public ArgumentException Mistake()
            => Guard.Mistake("text", FormattableString.Invariant($"The text is no evaluation record: line {line}, field {next}."));

        public void End()
        {
            if (next != fields.Length)
            {
                throw Mistake();
            }
        }

        public double? Number()
            => Next() is not { } field ? null
                : DoubleText.TryParse(field, out var value) && Math.Abs(value) <= double.MaxValue ? value
                : throw Mistake();

        public decimal? Decimal()
            => Next() is not { } field ? null
                : decimal.TryParse(field, NumberStyles.Number, CultureInfo.InvariantCulture, out var value) ? value : throw Mistake();

        public long? Integer()
            => Next() is not { } field ? null
                : long.TryParse(field, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value) ? value : throw Mistake();

        public FigureKey Key()
        {
            var name = fields.Length - next < KeyFields ? null : Next();
            if (!Enum.TryParse<EvaluationDomain>(name, out var domain) || !string.Equals(domain.ToString(), name, StringComparison.Ordinal))
            {
                throw Mistake();
            }

            return new FigureKey
            {
                Domain = domain,
                Name = Required(),
                Definition = Required(),
                Version = Integer() is { } version and >= 0 and <= int.MaxValue ? (int)version : throw Mistake(),
                Unit = Next(),
                Currency = Next(),
                Calendar = Next(),
                Segment = Next(),
                Account = Next(),
            };
        }

        /// <summary>Eleven fields; nothing in the first means no measurement.</summary>
        public StoredMeasurement? Measurement()
        {
            if (fields.Length - next < MeasurementFields)
            {
                throw Mistake();
            }

            if (fields[next] is null)
            {
                next += MeasurementFields;
                return null;
            }

            return new StoredMeasurement
            {
                Kind = Required(),
                Number = Number(),
                Amount = Decimal(),
                Currency = Next(),
                Days = Integer() is { } days ? (days is >= int.MinValue and <= int.MaxValue ? (int)days : throw Mistake()) : null,
                Nanoseconds = Integer(),
                Lower = Number(),
                Upper = Number(),
                Level = Number(),
                Method = Next(),
                Reason = Next(),
            };
        }
    }
}
