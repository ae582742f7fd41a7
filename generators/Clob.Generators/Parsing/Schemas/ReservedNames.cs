namespace Clob.Generators.Parsing.Schemas;

/// <summary>
/// The names that no generated type may have: those of the library's types, and of the types of .NET and of packages that its code names.
/// In the namespace of the library, such a type would stand before the one that the code means.
/// </summary>
internal static class ReservedNames
{
    private static readonly HashSet<string> All = new(
        """
        Activity ActivityChangedEventArgs ActivityContext ActivityCreationOptions ActivityEvent ActivityIdFormat ActivityKind
        ActivityLink ActivityListener ActivitySamplingResult ActivitySource ActivitySourceOptions ActivitySpanId
        ActivityStatusCode ActivityTagsCollection ActivityTraceFlags ActivityTraceId AdjustableClock Aes AesCcm AesCng
        AesCryptoServiceProvider AesGcm AesManaged AllCall ApiCredentials ArrayBufferWriter AsnEncodedData
        AsnEncodedDataCollection AsnEncodedDataEnumerator AsymmetricAlgorithm AsymmetricKeyExchangeDeformatter
        AsymmetricKeyExchangeFormatter AsymmetricSignatureDeformatter AsymmetricSignatureFormatter AsyncEnumerable AttemptLimits
        AttemptLog AttemptOutcome AttemptRefusedException AuthenticationException AuthenticationHeaderValue
        AuthenticationManager AuthenticationSchemeSelector AuthenticationSchemes AuthenticationTagMismatchException
        Authenticators Authorization Barrier BarrierPostPhaseException Base64Secret BaseAddressRule BatchIndex BatchQueue
        BatchReading BindIPEndPoint BlockingCollection BooleanSwitch Bounded BoundedConnect BuffersExtensions ByteArrayContent
        ByteLists CacheControlHeaderValue CallAttempt CallBounds CallFailure CallHistory CallTimeout CancelBatch CancelCall
        CancelFailure CancelInputError CancelInterruptedException CancelLedger CancelOutcomes CancelProgress CancelRejection
        CancelRejectionKind CancelRejectionKindClassifier CancelReport CancelReports CancelRequest CancelResult CancelRun
        CancelStop CancelStopKind CancelStopReason ChaCha20Poly1305 CipherMode CleanException CleanResponse
        ClientCertificateOption Clob ClobApiException ClobAuthentication ClobCall ClobClient ClobClientExtensions
        ClobClientOptions ClobClientOptionsValidator ClobConfiguration ClobEnvironment ClobJsonContext ClobOperation
        ClobOperations ClobOutcome ClobOutcomeKind ClobPrimaryHandler ClobRequest ClobRetryHandler ClobRetryOptions
        ClobRetryOptionsRules ClobServiceCollectionExtensions ClobSigningHandler ClockMeasurement ClockOffset CngAlgorithm
        CngAlgorithmGroup CngExportPolicies CngKey CngKeyBlobFormat CngKeyCreationOptions CngKeyCreationParameters
        CngKeyHandleOpenOptions CngKeyOpenOptions CngKeyUsages CngProperty CngPropertyCollection CngPropertyOptions CngProvider
        CngUIPolicy CngUIProtectionLevels CodePagesEncodingProvider CompositeMLDsa CompositeMLDsaAlgorithm CompositeMLDsaCng
        ConcurrentBag ConcurrentDictionary ConnectionFailure Console ConsoleCancelEventArgs ConsoleCancelEventHandler
        ConsoleColor ConsoleKey ConsoleKeyInfo ConsoleModifiers ConsoleSpecialKey ConsoleTraceListener
        ContentDispositionHeaderValue ContentEquality ContentRangeHeaderValue ContentType ContextCanceled Cookie
        CookieCollection CookieContainer CookieException CookieVariant CorrelationManager CountdownEvent CredentialCache
        CryptoConfig CryptoStream CryptoStreamMode CryptographicOperations CryptographicUnexpectedOperationException
        CspKeyContainerInfo CspParameters CspProviderFlags DES DESCryptoServiceProvider DSA DSACng DSACryptoServiceProvider
        DSAOpenSsl DSAParameters DSASignatureDeformatter DSASignatureFormat DSASignatureFormatter DataReceivedEventArgs
        DataReceivedEventHandler DecodedText DecompressionMethods Default DefaultJsonTypeInfoResolver DefaultTraceListener
        DelegatingHandler DelimitedListTraceListener DeriveBytes DiagnosticListener DiagnosticSource DigitRuns
        DistributedContextPropagator Dns DnsEndPoint DownloadDataCompletedEventArgs DownloadDataCompletedEventHandler
        DownloadProgressChangedEventArgs DownloadProgressChangedEventHandler DownloadStringCompletedEventArgs
        DownloadStringCompletedEventHandler DriveInfo DriveNotFoundException DriveType ECAlgorithm ECCurve ECDiffieHellman
        ECDiffieHellmanCng ECDiffieHellmanCngPublicKey ECDiffieHellmanKeyDerivationFunction ECDiffieHellmanOpenSsl
        ECDiffieHellmanPublicKey ECDsa ECDsaCng ECDsaOpenSsl ECKeyXmlFormat ECParameters ECPoint EmptyContent EncodingExtensions
        EndPoint EntityTagHeaderValue Enumerable EnumerableExecutor EnumerableQuery ErrorEventArgs ErrorEventHandler Escapes
        EventId EventTypeFilter EventWaitHandleAcl ExceptionRecorder ExceptionText Extensions FailureMessage FailureReading
        FileStyleUriParser FileSystemAclExtensions FileSystemEventArgs FileSystemEventHandler FileSystemWatcher FileVersionInfo
        FileWebRequest FileWebResponse ForeignHandlers FormUrlEncodedContent FromBase64Transform FromBase64TransformMode
        FtpStatusCode FtpStyleUriParser FtpWebRequest FtpWebResponse GeneratedSerializerOptions GenericUriParser
        GenericUriParserOptions GlobalProxySelection GopherStyleUriParser HKDF HMAC HMACMD5 HMACSHA1 HMACSHA256 HMACSHA384
        HMACSHA3_256 HMACSHA3_384 HMACSHA3_512 HMACSHA512 HashAlgorithm HashAlgorithmName HeaderEncodingSelector
        HeaderStringValues HeldOrderIds HostExecutionContext HostExecutionContextManager HtmlEncoder HttpClient
        HttpClientFactoryOptions HttpClientHandler HttpCompletionOption HttpContent HttpContentHeaders HttpContinueDelegate
        HttpHeaderValueCollection HttpHeaders HttpHeadersNonValidated HttpIOException HttpKeepAlivePingPolicy HttpListener
        HttpListenerBasicIdentity HttpListenerContext HttpListenerException HttpListenerPrefixCollection HttpListenerRequest
        HttpListenerResponse HttpListenerTimeoutManager HttpMessageHandler HttpMessageHandlerBuilder HttpMessageInvoker
        HttpMethod HttpProtocolException HttpRequestError HttpRequestException HttpRequestHeader HttpRequestHeaders
        HttpRequestMessage HttpRequestOptions HttpRequestOptionsKey HttpResponseHeader HttpResponseHeaders HttpResponseMessage
        HttpStatusCode HttpStyleUriParser HttpVersion HttpVersionPolicy HttpWebRequest HttpWebResponse IAuthenticationModule
        IBufferWriter IClobClient IConfiguration IConfigurationSection ICredentialPolicy ICredentials ICredentialsByHost
        ICryptoTransform ICspAsymmetricAlgorithm IGrouping IHttpClientBuilder IHttpClientFactory IHttpClientLogger
        IHttpMessageHandlerBuilderFilter IHttpMessageHandlerFactory IJsonOnDeserialized IJsonOnDeserializing IJsonOnSerialized
        IJsonOnSerializing IJsonTypeInfoResolver ILogger ILookup IOptionsMonitor IOrderCanceler IOrderedAsyncEnumerable
        IOrderedEnumerable IOrderedQueryable IPAddress IPEndPoint IPHostEntry IPNetwork IQueryProvider IQueryable
        IQuotingResponse IServiceCollection IServiceProvider IValidateOptions IWebProxy IWebProxyScript IWebRequestCreate
        ImmutableArrayExtensions IncrementalHash InitializingSwitchEventArgs InitializingTraceSourceEventArgs
        InternalBufferOverflowException JavaScriptEncoder JsonAttribute JsonCollectionInfoValues JsonCommentHandling
        JsonConstructorAttribute JsonConverter JsonConverterAttribute JsonConverterFactory JsonDerivedType
        JsonDerivedTypeAttribute JsonDocument JsonDocumentOptions JsonElement JsonEncodedText JsonException
        JsonExtensionDataAttribute JsonIgnoreAttribute JsonIgnoreCondition JsonIncludeAttribute JsonKnownNamingPolicy
        JsonKnownReferenceHandler JsonMetadataServices JsonNamingPolicy JsonNumberEnumConverter JsonNumberHandling
        JsonNumberHandlingAttribute JsonObjectCreationHandling JsonObjectCreationHandlingAttribute JsonObjectInfoValues
        JsonParameterInfo JsonParameterInfoValues JsonPolymorphicAttribute JsonPolymorphismOptions JsonProperty JsonPropertyInfo
        JsonPropertyInfoValues JsonPropertyNameAttribute JsonPropertyOrderAttribute JsonReaderOptions JsonReaderState
        JsonRequiredAttribute JsonSerializableAttribute JsonSerializer JsonSerializerContext JsonSerializerDefaults
        JsonSerializerOptions JsonSourceGenerationMode JsonSourceGenerationOptionsAttribute JsonStringEnumConverter
        JsonStringEnumMemberNameAttribute JsonTokenType JsonTypeInfo JsonTypeInfoKind JsonTypeInfoResolver
        JsonUnknownDerivedTypeHandling JsonUnknownTypeHandling JsonUnmappedMemberHandling JsonUnmappedMemberHandlingAttribute
        JsonValueKind JsonWriterOptions KeyNumber KeySizes KeyedCollection KeyedHashAlgorithm Kmac128 Kmac256 KmacXof128
        KmacXof256 L1HeaderNames L2Authenticator L2HeaderNames L2Signer LdapStyleUriParser LedgerState LinkedList LinkedListNode
        ListConverter LockCookie LogLevel LoggerMessage Lookup MD5 MD5CryptoServiceProvider MLDsa MLDsaAlgorithm MLDsaCng
        MLDsaOpenSsl MLKem MLKemAlgorithm MLKemCng MLKemOpenSsl MapConverter MarketCall MaskGenerationMethod Measure
        MediaTypeHeaderValue MediaTypeWithQualityHeaderValue MemberMeaning MemoryPool MessageProcessingHandler
        MonitoringDescriptionAttribute MultipartContent MultipartFormDataContent MutexAcl NameValueHeaderValue
        NameValueWithParametersHeaderValue NetPipeStyleUriParser NetTcpStyleUriParser NetworkCredential NetworkStream
        NewsStyleUriParser NotedContent NotifyFilters NullTolerance ObservableCollection Oid OidCollection OidEnumerator
        OidGroup OneCall OpenReadCompletedEventArgs OpenReadCompletedEventHandler OpenWriteCompletedEventArgs
        OpenWriteCompletedEventHandler OptionRule Options OptionsValidationException OrderCanceler OrderCancelerOptions
        OrderCancelerOptionsRules OrderIdBuffer OrderIdIntake OrderIdSource OrderIdText OrderOutcome OrderOutcomeKind
        OrderedDictionary OrderedParallelQuery OtherMember Outcome OwnThread PKCS1MaskGenerationMethod PaddingMode Parallel
        ParallelEnumerable ParallelExecutionMode ParallelLoopResult ParallelLoopState ParallelMergeOptions ParallelOptions
        ParallelQuery PasswordDeriveBytes PathList PathSegment PbeEncryptionAlgorithm PbeParameters PemEncoding PemFields
        PendingOrders Phrase PrimaryHandlerRule PrintableText PriorityQueue Process ProcessModule ProcessModuleCollection
        ProcessPriorityClass ProcessStartInfo ProcessThread ProcessThreadCollection ProcessWindowStyle ProductHeaderValue
        ProductInfoHeaderValue ProgressTeller ProtocolType ProtocolViolationException QueryString Queryable QuotedPrintable RC2
        RC2CryptoServiceProvider RNGCryptoServiceProvider RSA RSACng RSACryptoServiceProvider RSAEncryptionPadding
        RSAEncryptionPaddingMode RSAOAEPKeyExchangeDeformatter RSAOAEPKeyExchangeFormatter RSAOpenSsl
        RSAPKCS1KeyExchangeDeformatter RSAPKCS1KeyExchangeFormatter RSAPKCS1SignatureDeformatter RSAPKCS1SignatureFormatter
        RSAParameters RSASignaturePadding RSASignaturePaddingMode RandomNumberGenerator RangeConditionHeaderValue
        RangeHeaderValue RangeItemHeaderValue RateLimit RateLimitHeaders RateLimitStatus RateLimitTier RateRefusals ReadContent
        ReadOnlyMemoryContent ReadOnlyObservableCollection ReadOnlySequence ReadOnlySequenceSegment ReaderWriterLock
        ReadingBound ReasonClassifier ReasonClause ReasonCount ReasonKind ReasonMention ReasonMentions ReasonPart ReasonPolarity
        ReasonReading ReasonStanding ReasonText ReasonToken ReasonVocabulary ReferenceHandler ReferenceResolver Regex
        RegexOptions RejectionClassifier RejectionTable RenamedEventArgs RenamedEventHandler RequestAddress RequestAuthenticator
        RequestCheck RequestChecks RequestLimits RequestSender RequestWatch RequestsUnderWay ResilienceContext
        ResilienceContextPool ResiliencePipeline ResiliencePipelineBuilder ResiliencePropertyKey ResponseBody
        ResponseHeaderNames ResponseReader ResponseShape RetriedCall RetryAfter RetryConditionHeaderValue RetryKind
        RetryStrategyOptions Rfc2898DeriveBytes Rijndael RijndaelManaged RunEvents SHA1 SHA1CryptoServiceProvider SHA1Managed
        SHA256 SHA256CryptoServiceProvider SHA256Managed SHA384 SHA384CryptoServiceProvider SHA384Managed SHA3_256 SHA3_384
        SHA3_512 SHA512 SHA512CryptoServiceProvider SHA512Managed SP800108HmacCounterKdf SafeEvpPKeyHandle SampleActivity
        ScopeReading SearchableText Seconds SecretPatterns SecretRedactor SecretSearch SecurityProtocolType SemaphoreAcl
        SequencePosition SequenceReader SequenceReaderExtensions ServerTime ServiceDescriptor ServicePoint ServicePointManager
        SettingsReader SeveralCall Shake128 Shake256 SignatureDescription SignedHeaders SignerPace SignerTier
        SigningHandlerFilter SlhDsa SlhDsaAlgorithm SlhDsaCng SlhDsaOpenSsl Socket SocketAddress SocketException SocketType
        SocketsHttpConnectionContext SocketsHttpHandler SocketsHttpPlaintextStreamFilterContext SortedDictionary SortedList
        SortedOrders SortedSet SourceFilter SourceLevels SourceSwitch Stack StatusMeaning SteadyClock StreamContent
        StringContent StringWithQualityHeaderValue Switch SwitchAttribute SwitchLevelAttribute SymmetricAlgorithm TagList
        TextCollections TextEncoder TextEncoderSettings TextLook TextWriterTraceListener ThreadPriorityLevel ThreadState
        ThreadWaitReason ThreadingAclExtensions TimeoutRejectedException TimeoutStrategyOptions ToBase64Transform TokenBucket
        TokenCost TokenLease Trace TraceEventCache TraceEventType TraceFilter TraceLevel TraceListener TraceListenerCollection
        TraceOptions TracePropagator TraceSource TraceSwitch TracelessHandler TransferCodingHeaderValue
        TransferCodingWithQualityHeaderValue TransportContext TreeSet TripleDES TripleDESCng TripleDESCryptoServiceProvider
        UnsentRequest UploadDataCompletedEventArgs UploadDataCompletedEventHandler UploadFileCompletedEventArgs
        UploadFileCompletedEventHandler UploadProgressChangedEventArgs UploadProgressChangedEventHandler
        UploadStringCompletedEventArgs UploadStringCompletedEventHandler UploadValuesCompletedEventArgs
        UploadValuesCompletedEventHandler Uri UriBuilder UriComponents UriCreationOptions UriFormat UriFormatException
        UriHostNameType UriKind UriParser UriPartial UriTypeConverter UrlEncoder UserInfo Utf8JsonReader Utf8JsonWriter
        ValidateOptionsResult VenueError VenueErrorReader VenueTime ViaHeaderValue WaitForChangedResult WarningHeaderValue
        WatcherChangeTypes WebClient WebException WebExceptionStatus WebHeaderCollection WebProxy WebRequest WebRequestMethods
        WebResponse Wire WriteStreamClosedEventArgs WriteStreamClosedEventHandler X509CertificateCollection
        XmlWriterTraceListener
        """.Split([' ', '\r', '\n'], StringSplitOptions.RemoveEmptyEntries),
        StringComparer.Ordinal);

    // The namespaces below that of the generated types.
    private static readonly HashSet<string> Spaces = new(StringComparer.Ordinal)
    {
        "Authentication", "Calls", "Cli", "Clock", "DependencyInjection", "Generators", "Heartbeats", "Http", "Keys", "Orders", "Sandbox",
        "Secrets", "Spec", "Telemetry", "Tests", "Wallet",
    };

    public static bool Contains(string name) => All.Contains(name) || Spaces.Contains(name);
}
