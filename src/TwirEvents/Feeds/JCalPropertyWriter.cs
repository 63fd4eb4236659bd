using System.Buffers;
using System.Text;
using NodaTime;

namespace TwirEvents.Feeds;

/// <summary>
/// Writes properties as jCal (<see href="https://www.rfc-editor.org/rfc/rfc7265">RFC 7265</see>, section 3.4):
/// <c>["status",{},"text","CONFIRMED"]</c>, in a component <c>["vevent",[properties],[components]]</c>. An extension, of which the
/// standards know no type, has the type <c>unknown</c> and its value as iCalendar writes it (section 5.1).
/// </summary>
internal ref struct JCalPropertyWriter(IBufferWriter<byte> output) : IPropertyWriter
{
    private OctetWriter _octets = new(output);
    private bool _isFirst = true;

    // A bit for each component that has begun, the lowest for the innermost: whether it has inner ones already.
    private uint _hasInner = 1;

    /// <inheritdoc/>
    public void Begin(scoped ReadOnlySpan<byte> component)
    {
        if ((_hasInner & 1) == 0)
            _octets.Put("],["u8);
        else if (!_isFirst)
            _octets.Put(","u8);
        _hasInner = (_hasInner | 1) << 1;
        _octets.Put("[\""u8);
        PutLower(component);
        _octets.Put("\",["u8);
        _isFirst = true;
    }

    /// <inheritdoc/>
    public void End(scoped ReadOnlySpan<byte> component)
    {
        _octets.Put((_hasInner & 1) == 0 ? "],[]]"u8 : "]]"u8);
        _hasInner >>= 1;
        _isFirst = false;
    }

    /// <inheritdoc/>
    public void Word(scoped PropertyName name, scoped ReadOnlySpan<byte> word) => String(name, "text"u8, word);

    /// <inheritdoc/>
    public void Words(scoped PropertyName name, string first, string? second)
    {
        StartString(name, "text"u8);
        _octets.PutAscii(first);
        if (second is not null)
        {
            _octets.Put("\",\""u8);
            _octets.PutAscii(second);
        }

        EndString();
    }

    /// <inheritdoc/>
    public void Text(scoped PropertyName name, FeedText text)
    {
        StartString(name, "text"u8);
        if (name.IsExtension)
            PutEscapedTwice(text.Utf8());
        else
            PutEscaped(text.Utf8());
        EndString();
    }

    /// <inheritdoc/>
    public void Uri(scoped PropertyName name, FeedUri uri)
    {
        StartString(name, "uri"u8);
        _octets.PutAscii(uri.Text);
        EndString();
    }

    /// <inheritdoc/>
    public void Date(scoped PropertyName name, LocalDate date)
    {
        StartString(name, "date"u8);
        _octets.PutDate(date);
        EndString();
    }

    /// <inheritdoc/>
    public void UtcMidnight(scoped PropertyName name, LocalDate date)
    {
        StartString(name, "date-time"u8);
        _octets.PutDate(date);
        _octets.Put("T00:00:00Z"u8);
        EndString();
    }

    /// <inheritdoc/>
    public void LocalMidnight(scoped PropertyName name, LocalDate date)
    {
        StartString(name, "date-time"u8);
        _octets.PutDate(date);
        _octets.Put("T00:00:00"u8);
        EndString();
    }

    /// <inheritdoc/>
    public void Duration(scoped PropertyName name, scoped ReadOnlySpan<byte> duration) => String(name, "duration"u8, duration);

    /// <inheritdoc/>
    public void ZeroOffset(scoped PropertyName name) => String(name, "utc-offset"u8, "+00:00"u8);

    /// <inheritdoc/>
    public void Integer(scoped PropertyName name, int value)
    {
        Start(name, "integer"u8);
        _octets.PutNumber(value);
        _octets.Put("]"u8);
    }

    /// <inheritdoc/>
    public void Uuid(scoped PropertyName name, Guid value)
    {
        StartString(name, "text"u8);
        _octets.PutUuid(value);
        EndString();
    }

    /// <summary>Hands what has been written to the output; nothing may be written afterwards.</summary>
    public void Finish() => _octets.Finish();

    private void Start(scoped PropertyName name, scoped ReadOnlySpan<byte> type)
    {
        _octets.Put(_isFirst ? "[\""u8 : ",[\""u8);
        _isFirst = false;
        PutLower(name.Alone);
        _octets.Put("\",{},\""u8);
        _octets.Put(name.IsExtension ? "unknown"u8 : type);
        _octets.Put("\","u8);
    }

    private void StartString(scoped PropertyName name, scoped ReadOnlySpan<byte> type)
    {
        Start(name, type);
        _octets.Put("\""u8);
    }

    private void EndString() => _octets.Put("\"]"u8);

    private void String(scoped PropertyName name, scoped ReadOnlySpan<byte> type, scoped ReadOnlySpan<byte> ascii)
    {
        StartString(name, type);
        _octets.Put(ascii);
        EndString();
    }

    private void PutLower(scoped ReadOnlySpan<byte> name)
    {
        Span<byte> lower = stackalloc byte[64];
        Ascii.ToLower(name, lower, out var length);
        _octets.Put(lower[..length]);
    }

    // A FeedText holds no control character but the line break (RFC 8259, section 7).
    private void PutEscaped(scoped ReadOnlySpan<byte> text)
    {
        for (int plain; (plain = text.IndexOfAny("\\\"\n"u8)) >= 0; text = text[(plain + 1)..])
        {
            _octets.Put(text[..plain]);
            _octets.Put(text[plain] switch
            {
                (byte)'\\' => @"\\"u8,
                (byte)'"' => "\\\""u8,
                _ => @"\n"u8,
            });
        }

        _octets.Put(text);
    }

    // As a TEXT of iCalendar, and that as a string of JSON.
    private void PutEscapedTwice(scoped ReadOnlySpan<byte> text)
    {
        for (int plain; (plain = text.IndexOfAny("\\\"\n;,"u8)) >= 0; text = text[(plain + 1)..])
        {
            _octets.Put(text[..plain]);
            _octets.Put(text[plain] switch
            {
                (byte)'\\' => @"\\\\"u8,
                (byte)'"' => "\\\""u8,
                (byte)'\n' => @"\\n"u8,
                (byte)';' => @"\\;"u8,
                _ => @"\\,"u8,
            });
        }

        _octets.Put(text);
    }
}
