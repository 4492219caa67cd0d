//! The keys of the semantic conventions 1.44 that have a type, each as a trait of what may stand under it: `http.response.status_code` is
//! `HttpResponseStatusCode`. Made by `otel-macros/src/semconv/generate.rs`: see there.

use super::declare::key;
use super::{BoolValue, DoubleValue, IntArray, IntValue, Takes, TextArray, TextValue};

key! { AndroidAppState AndroidAppStateKey, "`android.app.state` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `android.app.state = %x`, on a parameter `#[attr(%android.app.state)]`" }
impl AndroidAppState for TextValue {}
impl<V: AndroidAppState> Takes<V> for AndroidAppStateKey {}
key! { AndroidOsApiLevel AndroidOsApiLevelKey, "`android.os.api_level` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `android.os.api_level = %x`, on a parameter `#[attr(%android.os.api_level)]`" }
impl AndroidOsApiLevel for TextValue {}
impl<V: AndroidOsApiLevel> Takes<V> for AndroidOsApiLevelKey {}
key! { AppBuildId AppBuildIdKey, "`app.build_id` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `app.build_id = %x`, on a parameter `#[attr(%app.build_id)]`" }
impl AppBuildId for TextValue {}
impl<V: AppBuildId> Takes<V> for AppBuildIdKey {}
key! { AppCrashId AppCrashIdKey, "`app.crash.id` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `app.crash.id = %x`, on a parameter `#[attr(%app.crash.id)]`" }
impl AppCrashId for TextValue {}
impl<V: AppCrashId> Takes<V> for AppCrashIdKey {}
key! { AppInstallationId AppInstallationIdKey, "`app.installation.id` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `app.installation.id = %x`, on a parameter `#[attr(%app.installation.id)]`" }
impl AppInstallationId for TextValue {}
impl<V: AppInstallationId> Takes<V> for AppInstallationIdKey {}
key! { AppJankFrameCount AppJankFrameCountKey, "`app.jank.frame_count` is an int in the semantic conventions 1.44, and this value is not", "this is not an int", "it takes every integer type; write for example `app.jank.frame_count = u64::from(x)`" }
impl AppJankFrameCount for IntValue {}
impl<V: AppJankFrameCount> Takes<V> for AppJankFrameCountKey {}
key! { AppJankPeriod AppJankPeriodKey, "`app.jank.period` is a double in the semantic conventions 1.44, and this value is not", "this is not a double", "it takes `f32`, `f64` and durations, and an int stays an int on its way; write for example `app.jank.period = f64::from(x)`" }
impl AppJankPeriod for DoubleValue {}
impl<V: AppJankPeriod> Takes<V> for AppJankPeriodKey {}
key! { AppJankThreshold AppJankThresholdKey, "`app.jank.threshold` is a double in the semantic conventions 1.44, and this value is not", "this is not a double", "it takes `f32`, `f64` and durations, and an int stays an int on its way; write for example `app.jank.threshold = f64::from(x)`" }
impl AppJankThreshold for DoubleValue {}
impl<V: AppJankThreshold> Takes<V> for AppJankThresholdKey {}
key! { AppScreenCoordinateX AppScreenCoordinateXKey, "`app.screen.coordinate.x` is an int in the semantic conventions 1.44, and this value is not", "this is not an int", "it takes every integer type; write for example `app.screen.coordinate.x = u64::from(x)`" }
impl AppScreenCoordinateX for IntValue {}
impl<V: AppScreenCoordinateX> Takes<V> for AppScreenCoordinateXKey {}
key! { AppScreenCoordinateY AppScreenCoordinateYKey, "`app.screen.coordinate.y` is an int in the semantic conventions 1.44, and this value is not", "this is not an int", "it takes every integer type; write for example `app.screen.coordinate.y = u64::from(x)`" }
impl AppScreenCoordinateY for IntValue {}
impl<V: AppScreenCoordinateY> Takes<V> for AppScreenCoordinateYKey {}
key! { AppScreenId AppScreenIdKey, "`app.screen.id` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `app.screen.id = %x`, on a parameter `#[attr(%app.screen.id)]`" }
impl AppScreenId for TextValue {}
impl<V: AppScreenId> Takes<V> for AppScreenIdKey {}
key! { AppScreenName AppScreenNameKey, "`app.screen.name` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `app.screen.name = %x`, on a parameter `#[attr(%app.screen.name)]`" }
impl AppScreenName for TextValue {}
impl<V: AppScreenName> Takes<V> for AppScreenNameKey {}
key! { AppWidgetId AppWidgetIdKey, "`app.widget.id` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `app.widget.id = %x`, on a parameter `#[attr(%app.widget.id)]`" }
impl AppWidgetId for TextValue {}
impl<V: AppWidgetId> Takes<V> for AppWidgetIdKey {}
key! { AppWidgetName AppWidgetNameKey, "`app.widget.name` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `app.widget.name = %x`, on a parameter `#[attr(%app.widget.name)]`" }
impl AppWidgetName for TextValue {}
impl<V: AppWidgetName> Takes<V> for AppWidgetNameKey {}
key! { ArtifactAttestationFilename ArtifactAttestationFilenameKey, "`artifact.attestation.filename` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `artifact.attestation.filename = %x`, on a parameter `#[attr(%artifact.attestation.filename)]`" }
impl ArtifactAttestationFilename for TextValue {}
impl<V: ArtifactAttestationFilename> Takes<V> for ArtifactAttestationFilenameKey {}
key! { ArtifactAttestationHash ArtifactAttestationHashKey, "`artifact.attestation.hash` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `artifact.attestation.hash = %x`, on a parameter `#[attr(%artifact.attestation.hash)]`" }
impl ArtifactAttestationHash for TextValue {}
impl<V: ArtifactAttestationHash> Takes<V> for ArtifactAttestationHashKey {}
key! { ArtifactAttestationId ArtifactAttestationIdKey, "`artifact.attestation.id` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `artifact.attestation.id = %x`, on a parameter `#[attr(%artifact.attestation.id)]`" }
impl ArtifactAttestationId for TextValue {}
impl<V: ArtifactAttestationId> Takes<V> for ArtifactAttestationIdKey {}
key! { ArtifactFilename ArtifactFilenameKey, "`artifact.filename` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `artifact.filename = %x`, on a parameter `#[attr(%artifact.filename)]`" }
impl ArtifactFilename for TextValue {}
impl<V: ArtifactFilename> Takes<V> for ArtifactFilenameKey {}
key! { ArtifactHash ArtifactHashKey, "`artifact.hash` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `artifact.hash = %x`, on a parameter `#[attr(%artifact.hash)]`" }
impl ArtifactHash for TextValue {}
impl<V: ArtifactHash> Takes<V> for ArtifactHashKey {}
key! { ArtifactPurl ArtifactPurlKey, "`artifact.purl` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `artifact.purl = %x`, on a parameter `#[attr(%artifact.purl)]`" }
impl ArtifactPurl for TextValue {}
impl<V: ArtifactPurl> Takes<V> for ArtifactPurlKey {}
key! { ArtifactVersion ArtifactVersionKey, "`artifact.version` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `artifact.version = %x`, on a parameter `#[attr(%artifact.version)]`" }
impl ArtifactVersion for TextValue {}
impl<V: ArtifactVersion> Takes<V> for ArtifactVersionKey {}
key! { AspnetcoreAuthenticationResult AspnetcoreAuthenticationResultKey, "`aspnetcore.authentication.result` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `aspnetcore.authentication.result = %x`, on a parameter `#[attr(%aspnetcore.authentication.result)]`" }
impl AspnetcoreAuthenticationResult for TextValue {}
impl<V: AspnetcoreAuthenticationResult> Takes<V> for AspnetcoreAuthenticationResultKey {}
key! { AspnetcoreAuthenticationScheme AspnetcoreAuthenticationSchemeKey, "`aspnetcore.authentication.scheme` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `aspnetcore.authentication.scheme = %x`, on a parameter `#[attr(%aspnetcore.authentication.scheme)]`" }
impl AspnetcoreAuthenticationScheme for TextValue {}
impl<V: AspnetcoreAuthenticationScheme> Takes<V> for AspnetcoreAuthenticationSchemeKey {}
key! { AspnetcoreAuthorizationPolicy AspnetcoreAuthorizationPolicyKey, "`aspnetcore.authorization.policy` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `aspnetcore.authorization.policy = %x`, on a parameter `#[attr(%aspnetcore.authorization.policy)]`" }
impl AspnetcoreAuthorizationPolicy for TextValue {}
impl<V: AspnetcoreAuthorizationPolicy> Takes<V> for AspnetcoreAuthorizationPolicyKey {}
key! { AspnetcoreAuthorizationResult AspnetcoreAuthorizationResultKey, "`aspnetcore.authorization.result` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `aspnetcore.authorization.result = %x`, on a parameter `#[attr(%aspnetcore.authorization.result)]`" }
impl AspnetcoreAuthorizationResult for TextValue {}
impl<V: AspnetcoreAuthorizationResult> Takes<V> for AspnetcoreAuthorizationResultKey {}
key! { AspnetcoreDiagnosticsExceptionResult AspnetcoreDiagnosticsExceptionResultKey, "`aspnetcore.diagnostics.exception.result` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `aspnetcore.diagnostics.exception.result = %x`, on a parameter `#[attr(%aspnetcore.diagnostics.exception.result)]`" }
impl AspnetcoreDiagnosticsExceptionResult for TextValue {}
impl<V: AspnetcoreDiagnosticsExceptionResult> Takes<V> for AspnetcoreDiagnosticsExceptionResultKey {}
key! { AspnetcoreDiagnosticsHandlerType AspnetcoreDiagnosticsHandlerTypeKey, "`aspnetcore.diagnostics.handler.type` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `aspnetcore.diagnostics.handler.type = %x`, on a parameter `#[attr(%aspnetcore.diagnostics.handler.type)]`" }
impl AspnetcoreDiagnosticsHandlerType for TextValue {}
impl<V: AspnetcoreDiagnosticsHandlerType> Takes<V> for AspnetcoreDiagnosticsHandlerTypeKey {}
key! { AspnetcoreIdentityErrorCode AspnetcoreIdentityErrorCodeKey, "`aspnetcore.identity.error_code` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `aspnetcore.identity.error_code = %x`, on a parameter `#[attr(%aspnetcore.identity.error_code)]`" }
impl AspnetcoreIdentityErrorCode for TextValue {}
impl<V: AspnetcoreIdentityErrorCode> Takes<V> for AspnetcoreIdentityErrorCodeKey {}
key! { AspnetcoreIdentityPasswordCheckResult AspnetcoreIdentityPasswordCheckResultKey, "`aspnetcore.identity.password_check_result` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `aspnetcore.identity.password_check_result = %x`, on a parameter `#[attr(%aspnetcore.identity.password_check_result)]`" }
impl AspnetcoreIdentityPasswordCheckResult for TextValue {}
impl<V: AspnetcoreIdentityPasswordCheckResult> Takes<V> for AspnetcoreIdentityPasswordCheckResultKey {}
key! { AspnetcoreIdentityResult AspnetcoreIdentityResultKey, "`aspnetcore.identity.result` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `aspnetcore.identity.result = %x`, on a parameter `#[attr(%aspnetcore.identity.result)]`" }
impl AspnetcoreIdentityResult for TextValue {}
impl<V: AspnetcoreIdentityResult> Takes<V> for AspnetcoreIdentityResultKey {}
key! { AspnetcoreIdentitySignInResult AspnetcoreIdentitySignInResultKey, "`aspnetcore.identity.sign_in.result` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `aspnetcore.identity.sign_in.result = %x`, on a parameter `#[attr(%aspnetcore.identity.sign_in.result)]`" }
impl AspnetcoreIdentitySignInResult for TextValue {}
impl<V: AspnetcoreIdentitySignInResult> Takes<V> for AspnetcoreIdentitySignInResultKey {}
key! { AspnetcoreIdentitySignInType AspnetcoreIdentitySignInTypeKey, "`aspnetcore.identity.sign_in.type` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `aspnetcore.identity.sign_in.type = %x`, on a parameter `#[attr(%aspnetcore.identity.sign_in.type)]`" }
impl AspnetcoreIdentitySignInType for TextValue {}
impl<V: AspnetcoreIdentitySignInType> Takes<V> for AspnetcoreIdentitySignInTypeKey {}
key! { AspnetcoreIdentityTokenPurpose AspnetcoreIdentityTokenPurposeKey, "`aspnetcore.identity.token_purpose` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `aspnetcore.identity.token_purpose = %x`, on a parameter `#[attr(%aspnetcore.identity.token_purpose)]`" }
impl AspnetcoreIdentityTokenPurpose for TextValue {}
impl<V: AspnetcoreIdentityTokenPurpose> Takes<V> for AspnetcoreIdentityTokenPurposeKey {}
key! { AspnetcoreIdentityTokenVerified AspnetcoreIdentityTokenVerifiedKey, "`aspnetcore.identity.token_verified` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `aspnetcore.identity.token_verified = %x`, on a parameter `#[attr(%aspnetcore.identity.token_verified)]`" }
impl AspnetcoreIdentityTokenVerified for TextValue {}
impl<V: AspnetcoreIdentityTokenVerified> Takes<V> for AspnetcoreIdentityTokenVerifiedKey {}
key! { AspnetcoreIdentityUserUpdateType AspnetcoreIdentityUserUpdateTypeKey, "`aspnetcore.identity.user.update_type` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `aspnetcore.identity.user.update_type = %x`, on a parameter `#[attr(%aspnetcore.identity.user.update_type)]`" }
impl AspnetcoreIdentityUserUpdateType for TextValue {}
impl<V: AspnetcoreIdentityUserUpdateType> Takes<V> for AspnetcoreIdentityUserUpdateTypeKey {}
key! { AspnetcoreIdentityUserType AspnetcoreIdentityUserTypeKey, "`aspnetcore.identity.user_type` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `aspnetcore.identity.user_type = %x`, on a parameter `#[attr(%aspnetcore.identity.user_type)]`" }
impl AspnetcoreIdentityUserType for TextValue {}
impl<V: AspnetcoreIdentityUserType> Takes<V> for AspnetcoreIdentityUserTypeKey {}
key! { AspnetcoreMemoryPoolOwner AspnetcoreMemoryPoolOwnerKey, "`aspnetcore.memory_pool.owner` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `aspnetcore.memory_pool.owner = %x`, on a parameter `#[attr(%aspnetcore.memory_pool.owner)]`" }
impl AspnetcoreMemoryPoolOwner for TextValue {}
impl<V: AspnetcoreMemoryPoolOwner> Takes<V> for AspnetcoreMemoryPoolOwnerKey {}
key! { AspnetcoreRateLimitingPolicy AspnetcoreRateLimitingPolicyKey, "`aspnetcore.rate_limiting.policy` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `aspnetcore.rate_limiting.policy = %x`, on a parameter `#[attr(%aspnetcore.rate_limiting.policy)]`" }
impl AspnetcoreRateLimitingPolicy for TextValue {}
impl<V: AspnetcoreRateLimitingPolicy> Takes<V> for AspnetcoreRateLimitingPolicyKey {}
key! { AspnetcoreRateLimitingResult AspnetcoreRateLimitingResultKey, "`aspnetcore.rate_limiting.result` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `aspnetcore.rate_limiting.result = %x`, on a parameter `#[attr(%aspnetcore.rate_limiting.result)]`" }
impl AspnetcoreRateLimitingResult for TextValue {}
impl<V: AspnetcoreRateLimitingResult> Takes<V> for AspnetcoreRateLimitingResultKey {}
key! { AspnetcoreRequestIsUnhandled AspnetcoreRequestIsUnhandledKey, "`aspnetcore.request.is_unhandled` is a boolean in the semantic conventions 1.44, and this value is not", "this is not a boolean", "it takes `bool`; write for example `aspnetcore.request.is_unhandled = x.is_some()`" }
impl AspnetcoreRequestIsUnhandled for BoolValue {}
impl<V: AspnetcoreRequestIsUnhandled> Takes<V> for AspnetcoreRequestIsUnhandledKey {}
key! { AspnetcoreRoutingIsFallback AspnetcoreRoutingIsFallbackKey, "`aspnetcore.routing.is_fallback` is a boolean in the semantic conventions 1.44, and this value is not", "this is not a boolean", "it takes `bool`; write for example `aspnetcore.routing.is_fallback = x.is_some()`" }
impl AspnetcoreRoutingIsFallback for BoolValue {}
impl<V: AspnetcoreRoutingIsFallback> Takes<V> for AspnetcoreRoutingIsFallbackKey {}
key! { AspnetcoreRoutingMatchStatus AspnetcoreRoutingMatchStatusKey, "`aspnetcore.routing.match_status` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `aspnetcore.routing.match_status = %x`, on a parameter `#[attr(%aspnetcore.routing.match_status)]`" }
impl AspnetcoreRoutingMatchStatus for TextValue {}
impl<V: AspnetcoreRoutingMatchStatus> Takes<V> for AspnetcoreRoutingMatchStatusKey {}
key! { AspnetcoreSignInIsPersistent AspnetcoreSignInIsPersistentKey, "`aspnetcore.sign_in.is_persistent` is a boolean in the semantic conventions 1.44, and this value is not", "this is not a boolean", "it takes `bool`; write for example `aspnetcore.sign_in.is_persistent = x.is_some()`" }
impl AspnetcoreSignInIsPersistent for BoolValue {}
impl<V: AspnetcoreSignInIsPersistent> Takes<V> for AspnetcoreSignInIsPersistentKey {}
key! { AspnetcoreUserIsAuthenticated AspnetcoreUserIsAuthenticatedKey, "`aspnetcore.user.is_authenticated` is a boolean in the semantic conventions 1.44, and this value is not", "this is not a boolean", "it takes `bool`; write for example `aspnetcore.user.is_authenticated = x.is_some()`" }
impl AspnetcoreUserIsAuthenticated for BoolValue {}
impl<V: AspnetcoreUserIsAuthenticated> Takes<V> for AspnetcoreUserIsAuthenticatedKey {}
key! { AwsBedrockGuardrailId AwsBedrockGuardrailIdKey, "`aws.bedrock.guardrail.id` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `aws.bedrock.guardrail.id = %x`, on a parameter `#[attr(%aws.bedrock.guardrail.id)]`" }
impl AwsBedrockGuardrailId for TextValue {}
impl<V: AwsBedrockGuardrailId> Takes<V> for AwsBedrockGuardrailIdKey {}
key! { AwsBedrockKnowledgeBaseId AwsBedrockKnowledgeBaseIdKey, "`aws.bedrock.knowledge_base.id` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `aws.bedrock.knowledge_base.id = %x`, on a parameter `#[attr(%aws.bedrock.knowledge_base.id)]`" }
impl AwsBedrockKnowledgeBaseId for TextValue {}
impl<V: AwsBedrockKnowledgeBaseId> Takes<V> for AwsBedrockKnowledgeBaseIdKey {}
key! { AwsDynamodbAttributeDefinitions AwsDynamodbAttributeDefinitionsKey, "`aws.dynamodb.attribute_definitions` is an array of strings in the semantic conventions 1.44, and this value is not", "this is not an array of strings", "it takes slices, vectors and arrays of text; write for a single one `aws.dynamodb.attribute_definitions = [x]`" }
impl AwsDynamodbAttributeDefinitions for TextArray {}
impl<V: AwsDynamodbAttributeDefinitions> Takes<V> for AwsDynamodbAttributeDefinitionsKey {}
key! { AwsDynamodbAttributesToGet AwsDynamodbAttributesToGetKey, "`aws.dynamodb.attributes_to_get` is an array of strings in the semantic conventions 1.44, and this value is not", "this is not an array of strings", "it takes slices, vectors and arrays of text; write for a single one `aws.dynamodb.attributes_to_get = [x]`" }
impl AwsDynamodbAttributesToGet for TextArray {}
impl<V: AwsDynamodbAttributesToGet> Takes<V> for AwsDynamodbAttributesToGetKey {}
key! { AwsDynamodbConsistentRead AwsDynamodbConsistentReadKey, "`aws.dynamodb.consistent_read` is a boolean in the semantic conventions 1.44, and this value is not", "this is not a boolean", "it takes `bool`; write for example `aws.dynamodb.consistent_read = x.is_some()`" }
impl AwsDynamodbConsistentRead for BoolValue {}
impl<V: AwsDynamodbConsistentRead> Takes<V> for AwsDynamodbConsistentReadKey {}
key! { AwsDynamodbConsumedCapacity AwsDynamodbConsumedCapacityKey, "`aws.dynamodb.consumed_capacity` is an array of strings in the semantic conventions 1.44, and this value is not", "this is not an array of strings", "it takes slices, vectors and arrays of text; write for a single one `aws.dynamodb.consumed_capacity = [x]`" }
impl AwsDynamodbConsumedCapacity for TextArray {}
impl<V: AwsDynamodbConsumedCapacity> Takes<V> for AwsDynamodbConsumedCapacityKey {}
key! { AwsDynamodbCount AwsDynamodbCountKey, "`aws.dynamodb.count` is an int in the semantic conventions 1.44, and this value is not", "this is not an int", "it takes every integer type; write for example `aws.dynamodb.count = u64::from(x)`" }
impl AwsDynamodbCount for IntValue {}
impl<V: AwsDynamodbCount> Takes<V> for AwsDynamodbCountKey {}
key! { AwsDynamodbExclusiveStartTable AwsDynamodbExclusiveStartTableKey, "`aws.dynamodb.exclusive_start_table` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `aws.dynamodb.exclusive_start_table = %x`, on a parameter `#[attr(%aws.dynamodb.exclusive_start_table)]`" }
impl AwsDynamodbExclusiveStartTable for TextValue {}
impl<V: AwsDynamodbExclusiveStartTable> Takes<V> for AwsDynamodbExclusiveStartTableKey {}
key! { AwsDynamodbGlobalSecondaryIndexUpdates AwsDynamodbGlobalSecondaryIndexUpdatesKey, "`aws.dynamodb.global_secondary_index_updates` is an array of strings in the semantic conventions 1.44, and this value is not", "this is not an array of strings", "it takes slices, vectors and arrays of text; write for a single one `aws.dynamodb.global_secondary_index_updates = [x]`" }
impl AwsDynamodbGlobalSecondaryIndexUpdates for TextArray {}
impl<V: AwsDynamodbGlobalSecondaryIndexUpdates> Takes<V> for AwsDynamodbGlobalSecondaryIndexUpdatesKey {}
key! { AwsDynamodbGlobalSecondaryIndexes AwsDynamodbGlobalSecondaryIndexesKey, "`aws.dynamodb.global_secondary_indexes` is an array of strings in the semantic conventions 1.44, and this value is not", "this is not an array of strings", "it takes slices, vectors and arrays of text; write for a single one `aws.dynamodb.global_secondary_indexes = [x]`" }
impl AwsDynamodbGlobalSecondaryIndexes for TextArray {}
impl<V: AwsDynamodbGlobalSecondaryIndexes> Takes<V> for AwsDynamodbGlobalSecondaryIndexesKey {}
key! { AwsDynamodbIndexName AwsDynamodbIndexNameKey, "`aws.dynamodb.index_name` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `aws.dynamodb.index_name = %x`, on a parameter `#[attr(%aws.dynamodb.index_name)]`" }
impl AwsDynamodbIndexName for TextValue {}
impl<V: AwsDynamodbIndexName> Takes<V> for AwsDynamodbIndexNameKey {}
key! { AwsDynamodbItemCollectionMetrics AwsDynamodbItemCollectionMetricsKey, "`aws.dynamodb.item_collection_metrics` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `aws.dynamodb.item_collection_metrics = %x`, on a parameter `#[attr(%aws.dynamodb.item_collection_metrics)]`" }
impl AwsDynamodbItemCollectionMetrics for TextValue {}
impl<V: AwsDynamodbItemCollectionMetrics> Takes<V> for AwsDynamodbItemCollectionMetricsKey {}
key! { AwsDynamodbLimit AwsDynamodbLimitKey, "`aws.dynamodb.limit` is an int in the semantic conventions 1.44, and this value is not", "this is not an int", "it takes every integer type; write for example `aws.dynamodb.limit = u64::from(x)`" }
impl AwsDynamodbLimit for IntValue {}
impl<V: AwsDynamodbLimit> Takes<V> for AwsDynamodbLimitKey {}
key! { AwsDynamodbLocalSecondaryIndexes AwsDynamodbLocalSecondaryIndexesKey, "`aws.dynamodb.local_secondary_indexes` is an array of strings in the semantic conventions 1.44, and this value is not", "this is not an array of strings", "it takes slices, vectors and arrays of text; write for a single one `aws.dynamodb.local_secondary_indexes = [x]`" }
impl AwsDynamodbLocalSecondaryIndexes for TextArray {}
impl<V: AwsDynamodbLocalSecondaryIndexes> Takes<V> for AwsDynamodbLocalSecondaryIndexesKey {}
key! { AwsDynamodbProjection AwsDynamodbProjectionKey, "`aws.dynamodb.projection` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `aws.dynamodb.projection = %x`, on a parameter `#[attr(%aws.dynamodb.projection)]`" }
impl AwsDynamodbProjection for TextValue {}
impl<V: AwsDynamodbProjection> Takes<V> for AwsDynamodbProjectionKey {}
key! { AwsDynamodbProvisionedReadCapacity AwsDynamodbProvisionedReadCapacityKey, "`aws.dynamodb.provisioned_read_capacity` is a double in the semantic conventions 1.44, and this value is not", "this is not a double", "it takes `f32`, `f64` and durations, and an int stays an int on its way; write for example `aws.dynamodb.provisioned_read_capacity = f64::from(x)`" }
impl AwsDynamodbProvisionedReadCapacity for DoubleValue {}
impl<V: AwsDynamodbProvisionedReadCapacity> Takes<V> for AwsDynamodbProvisionedReadCapacityKey {}
key! { AwsDynamodbProvisionedWriteCapacity AwsDynamodbProvisionedWriteCapacityKey, "`aws.dynamodb.provisioned_write_capacity` is a double in the semantic conventions 1.44, and this value is not", "this is not a double", "it takes `f32`, `f64` and durations, and an int stays an int on its way; write for example `aws.dynamodb.provisioned_write_capacity = f64::from(x)`" }
impl AwsDynamodbProvisionedWriteCapacity for DoubleValue {}
impl<V: AwsDynamodbProvisionedWriteCapacity> Takes<V> for AwsDynamodbProvisionedWriteCapacityKey {}
key! { AwsDynamodbScanForward AwsDynamodbScanForwardKey, "`aws.dynamodb.scan_forward` is a boolean in the semantic conventions 1.44, and this value is not", "this is not a boolean", "it takes `bool`; write for example `aws.dynamodb.scan_forward = x.is_some()`" }
impl AwsDynamodbScanForward for BoolValue {}
impl<V: AwsDynamodbScanForward> Takes<V> for AwsDynamodbScanForwardKey {}
key! { AwsDynamodbScannedCount AwsDynamodbScannedCountKey, "`aws.dynamodb.scanned_count` is an int in the semantic conventions 1.44, and this value is not", "this is not an int", "it takes every integer type; write for example `aws.dynamodb.scanned_count = u64::from(x)`" }
impl AwsDynamodbScannedCount for IntValue {}
impl<V: AwsDynamodbScannedCount> Takes<V> for AwsDynamodbScannedCountKey {}
key! { AwsDynamodbSegment AwsDynamodbSegmentKey, "`aws.dynamodb.segment` is an int in the semantic conventions 1.44, and this value is not", "this is not an int", "it takes every integer type; write for example `aws.dynamodb.segment = u64::from(x)`" }
impl AwsDynamodbSegment for IntValue {}
impl<V: AwsDynamodbSegment> Takes<V> for AwsDynamodbSegmentKey {}
key! { AwsDynamodbSelect AwsDynamodbSelectKey, "`aws.dynamodb.select` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `aws.dynamodb.select = %x`, on a parameter `#[attr(%aws.dynamodb.select)]`" }
impl AwsDynamodbSelect for TextValue {}
impl<V: AwsDynamodbSelect> Takes<V> for AwsDynamodbSelectKey {}
key! { AwsDynamodbTableCount AwsDynamodbTableCountKey, "`aws.dynamodb.table_count` is an int in the semantic conventions 1.44, and this value is not", "this is not an int", "it takes every integer type; write for example `aws.dynamodb.table_count = u64::from(x)`" }
impl AwsDynamodbTableCount for IntValue {}
impl<V: AwsDynamodbTableCount> Takes<V> for AwsDynamodbTableCountKey {}
key! { AwsDynamodbTableNames AwsDynamodbTableNamesKey, "`aws.dynamodb.table_names` is an array of strings in the semantic conventions 1.44, and this value is not", "this is not an array of strings", "it takes slices, vectors and arrays of text; write for a single one `aws.dynamodb.table_names = [x]`" }
impl AwsDynamodbTableNames for TextArray {}
impl<V: AwsDynamodbTableNames> Takes<V> for AwsDynamodbTableNamesKey {}
key! { AwsDynamodbTotalSegments AwsDynamodbTotalSegmentsKey, "`aws.dynamodb.total_segments` is an int in the semantic conventions 1.44, and this value is not", "this is not an int", "it takes every integer type; write for example `aws.dynamodb.total_segments = u64::from(x)`" }
impl AwsDynamodbTotalSegments for IntValue {}
impl<V: AwsDynamodbTotalSegments> Takes<V> for AwsDynamodbTotalSegmentsKey {}
key! { AwsEcsClusterArn AwsEcsClusterArnKey, "`aws.ecs.cluster.arn` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `aws.ecs.cluster.arn = %x`, on a parameter `#[attr(%aws.ecs.cluster.arn)]`" }
impl AwsEcsClusterArn for TextValue {}
impl<V: AwsEcsClusterArn> Takes<V> for AwsEcsClusterArnKey {}
key! { AwsEcsContainerArn AwsEcsContainerArnKey, "`aws.ecs.container.arn` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `aws.ecs.container.arn = %x`, on a parameter `#[attr(%aws.ecs.container.arn)]`" }
impl AwsEcsContainerArn for TextValue {}
impl<V: AwsEcsContainerArn> Takes<V> for AwsEcsContainerArnKey {}
key! { AwsEcsLaunchtype AwsEcsLaunchtypeKey, "`aws.ecs.launchtype` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `aws.ecs.launchtype = %x`, on a parameter `#[attr(%aws.ecs.launchtype)]`" }
impl AwsEcsLaunchtype for TextValue {}
impl<V: AwsEcsLaunchtype> Takes<V> for AwsEcsLaunchtypeKey {}
key! { AwsEcsTaskArn AwsEcsTaskArnKey, "`aws.ecs.task.arn` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `aws.ecs.task.arn = %x`, on a parameter `#[attr(%aws.ecs.task.arn)]`" }
impl AwsEcsTaskArn for TextValue {}
impl<V: AwsEcsTaskArn> Takes<V> for AwsEcsTaskArnKey {}
key! { AwsEcsTaskFamily AwsEcsTaskFamilyKey, "`aws.ecs.task.family` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `aws.ecs.task.family = %x`, on a parameter `#[attr(%aws.ecs.task.family)]`" }
impl AwsEcsTaskFamily for TextValue {}
impl<V: AwsEcsTaskFamily> Takes<V> for AwsEcsTaskFamilyKey {}
key! { AwsEcsTaskId AwsEcsTaskIdKey, "`aws.ecs.task.id` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `aws.ecs.task.id = %x`, on a parameter `#[attr(%aws.ecs.task.id)]`" }
impl AwsEcsTaskId for TextValue {}
impl<V: AwsEcsTaskId> Takes<V> for AwsEcsTaskIdKey {}
key! { AwsEcsTaskRevision AwsEcsTaskRevisionKey, "`aws.ecs.task.revision` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `aws.ecs.task.revision = %x`, on a parameter `#[attr(%aws.ecs.task.revision)]`" }
impl AwsEcsTaskRevision for TextValue {}
impl<V: AwsEcsTaskRevision> Takes<V> for AwsEcsTaskRevisionKey {}
key! { AwsEksClusterArn AwsEksClusterArnKey, "`aws.eks.cluster.arn` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `aws.eks.cluster.arn = %x`, on a parameter `#[attr(%aws.eks.cluster.arn)]`" }
impl AwsEksClusterArn for TextValue {}
impl<V: AwsEksClusterArn> Takes<V> for AwsEksClusterArnKey {}
key! { AwsExtendedRequestId AwsExtendedRequestIdKey, "`aws.extended_request_id` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `aws.extended_request_id = %x`, on a parameter `#[attr(%aws.extended_request_id)]`" }
impl AwsExtendedRequestId for TextValue {}
impl<V: AwsExtendedRequestId> Takes<V> for AwsExtendedRequestIdKey {}
key! { AwsKinesisStreamName AwsKinesisStreamNameKey, "`aws.kinesis.stream_name` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `aws.kinesis.stream_name = %x`, on a parameter `#[attr(%aws.kinesis.stream_name)]`" }
impl AwsKinesisStreamName for TextValue {}
impl<V: AwsKinesisStreamName> Takes<V> for AwsKinesisStreamNameKey {}
key! { AwsLambdaInvokedArn AwsLambdaInvokedArnKey, "`aws.lambda.invoked_arn` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `aws.lambda.invoked_arn = %x`, on a parameter `#[attr(%aws.lambda.invoked_arn)]`" }
impl AwsLambdaInvokedArn for TextValue {}
impl<V: AwsLambdaInvokedArn> Takes<V> for AwsLambdaInvokedArnKey {}
key! { AwsLambdaResourceMappingId AwsLambdaResourceMappingIdKey, "`aws.lambda.resource_mapping.id` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `aws.lambda.resource_mapping.id = %x`, on a parameter `#[attr(%aws.lambda.resource_mapping.id)]`" }
impl AwsLambdaResourceMappingId for TextValue {}
impl<V: AwsLambdaResourceMappingId> Takes<V> for AwsLambdaResourceMappingIdKey {}
key! { AwsLogGroupArns AwsLogGroupArnsKey, "`aws.log.group.arns` is an array of strings in the semantic conventions 1.44, and this value is not", "this is not an array of strings", "it takes slices, vectors and arrays of text; write for a single one `aws.log.group.arns = [x]`" }
impl AwsLogGroupArns for TextArray {}
impl<V: AwsLogGroupArns> Takes<V> for AwsLogGroupArnsKey {}
key! { AwsLogGroupNames AwsLogGroupNamesKey, "`aws.log.group.names` is an array of strings in the semantic conventions 1.44, and this value is not", "this is not an array of strings", "it takes slices, vectors and arrays of text; write for a single one `aws.log.group.names = [x]`" }
impl AwsLogGroupNames for TextArray {}
impl<V: AwsLogGroupNames> Takes<V> for AwsLogGroupNamesKey {}
key! { AwsLogStreamArns AwsLogStreamArnsKey, "`aws.log.stream.arns` is an array of strings in the semantic conventions 1.44, and this value is not", "this is not an array of strings", "it takes slices, vectors and arrays of text; write for a single one `aws.log.stream.arns = [x]`" }
impl AwsLogStreamArns for TextArray {}
impl<V: AwsLogStreamArns> Takes<V> for AwsLogStreamArnsKey {}
key! { AwsLogStreamNames AwsLogStreamNamesKey, "`aws.log.stream.names` is an array of strings in the semantic conventions 1.44, and this value is not", "this is not an array of strings", "it takes slices, vectors and arrays of text; write for a single one `aws.log.stream.names = [x]`" }
impl AwsLogStreamNames for TextArray {}
impl<V: AwsLogStreamNames> Takes<V> for AwsLogStreamNamesKey {}
key! { AwsRequestId AwsRequestIdKey, "`aws.request_id` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `aws.request_id = %x`, on a parameter `#[attr(%aws.request_id)]`" }
impl AwsRequestId for TextValue {}
impl<V: AwsRequestId> Takes<V> for AwsRequestIdKey {}
key! { AwsS3Bucket AwsS3BucketKey, "`aws.s3.bucket` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `aws.s3.bucket = %x`, on a parameter `#[attr(%aws.s3.bucket)]`" }
impl AwsS3Bucket for TextValue {}
impl<V: AwsS3Bucket> Takes<V> for AwsS3BucketKey {}
key! { AwsS3CopySource AwsS3CopySourceKey, "`aws.s3.copy_source` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `aws.s3.copy_source = %x`, on a parameter `#[attr(%aws.s3.copy_source)]`" }
impl AwsS3CopySource for TextValue {}
impl<V: AwsS3CopySource> Takes<V> for AwsS3CopySourceKey {}
key! { AwsS3Delete AwsS3DeleteKey, "`aws.s3.delete` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `aws.s3.delete = %x`, on a parameter `#[attr(%aws.s3.delete)]`" }
impl AwsS3Delete for TextValue {}
impl<V: AwsS3Delete> Takes<V> for AwsS3DeleteKey {}
key! { AwsS3Key AwsS3KeyKey, "`aws.s3.key` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `aws.s3.key = %x`, on a parameter `#[attr(%aws.s3.key)]`" }
impl AwsS3Key for TextValue {}
impl<V: AwsS3Key> Takes<V> for AwsS3KeyKey {}
key! { AwsS3PartNumber AwsS3PartNumberKey, "`aws.s3.part_number` is an int in the semantic conventions 1.44, and this value is not", "this is not an int", "it takes every integer type; write for example `aws.s3.part_number = u64::from(x)`" }
impl AwsS3PartNumber for IntValue {}
impl<V: AwsS3PartNumber> Takes<V> for AwsS3PartNumberKey {}
key! { AwsS3UploadId AwsS3UploadIdKey, "`aws.s3.upload_id` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `aws.s3.upload_id = %x`, on a parameter `#[attr(%aws.s3.upload_id)]`" }
impl AwsS3UploadId for TextValue {}
impl<V: AwsS3UploadId> Takes<V> for AwsS3UploadIdKey {}
key! { AwsSecretsmanagerSecretArn AwsSecretsmanagerSecretArnKey, "`aws.secretsmanager.secret.arn` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `aws.secretsmanager.secret.arn = %x`, on a parameter `#[attr(%aws.secretsmanager.secret.arn)]`" }
impl AwsSecretsmanagerSecretArn for TextValue {}
impl<V: AwsSecretsmanagerSecretArn> Takes<V> for AwsSecretsmanagerSecretArnKey {}
key! { AwsSnsTopicArn AwsSnsTopicArnKey, "`aws.sns.topic.arn` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `aws.sns.topic.arn = %x`, on a parameter `#[attr(%aws.sns.topic.arn)]`" }
impl AwsSnsTopicArn for TextValue {}
impl<V: AwsSnsTopicArn> Takes<V> for AwsSnsTopicArnKey {}
key! { AwsSqsQueueUrl AwsSqsQueueUrlKey, "`aws.sqs.queue.url` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `aws.sqs.queue.url = %x`, on a parameter `#[attr(%aws.sqs.queue.url)]`" }
impl AwsSqsQueueUrl for TextValue {}
impl<V: AwsSqsQueueUrl> Takes<V> for AwsSqsQueueUrlKey {}
key! { AwsStepFunctionsActivityArn AwsStepFunctionsActivityArnKey, "`aws.step_functions.activity.arn` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `aws.step_functions.activity.arn = %x`, on a parameter `#[attr(%aws.step_functions.activity.arn)]`" }
impl AwsStepFunctionsActivityArn for TextValue {}
impl<V: AwsStepFunctionsActivityArn> Takes<V> for AwsStepFunctionsActivityArnKey {}
key! { AwsStepFunctionsStateMachineArn AwsStepFunctionsStateMachineArnKey, "`aws.step_functions.state_machine.arn` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `aws.step_functions.state_machine.arn = %x`, on a parameter `#[attr(%aws.step_functions.state_machine.arn)]`" }
impl AwsStepFunctionsStateMachineArn for TextValue {}
impl<V: AwsStepFunctionsStateMachineArn> Takes<V> for AwsStepFunctionsStateMachineArnKey {}
key! { AzureClientId AzureClientIdKey, "`azure.client.id` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `azure.client.id = %x`, on a parameter `#[attr(%azure.client.id)]`" }
impl AzureClientId for TextValue {}
impl<V: AzureClientId> Takes<V> for AzureClientIdKey {}
key! { AzureCosmosdbConnectionMode AzureCosmosdbConnectionModeKey, "`azure.cosmosdb.connection.mode` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `azure.cosmosdb.connection.mode = %x`, on a parameter `#[attr(%azure.cosmosdb.connection.mode)]`" }
impl AzureCosmosdbConnectionMode for TextValue {}
impl<V: AzureCosmosdbConnectionMode> Takes<V> for AzureCosmosdbConnectionModeKey {}
key! { AzureCosmosdbConsistencyLevel AzureCosmosdbConsistencyLevelKey, "`azure.cosmosdb.consistency.level` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `azure.cosmosdb.consistency.level = %x`, on a parameter `#[attr(%azure.cosmosdb.consistency.level)]`" }
impl AzureCosmosdbConsistencyLevel for TextValue {}
impl<V: AzureCosmosdbConsistencyLevel> Takes<V> for AzureCosmosdbConsistencyLevelKey {}
key! { AzureCosmosdbOperationContactedRegions AzureCosmosdbOperationContactedRegionsKey, "`azure.cosmosdb.operation.contacted_regions` is an array of strings in the semantic conventions 1.44, and this value is not", "this is not an array of strings", "it takes slices, vectors and arrays of text; write for a single one `azure.cosmosdb.operation.contacted_regions = [x]`" }
impl AzureCosmosdbOperationContactedRegions for TextArray {}
impl<V: AzureCosmosdbOperationContactedRegions> Takes<V> for AzureCosmosdbOperationContactedRegionsKey {}
key! { AzureCosmosdbOperationRequestCharge AzureCosmosdbOperationRequestChargeKey, "`azure.cosmosdb.operation.request_charge` is a double in the semantic conventions 1.44, and this value is not", "this is not a double", "it takes `f32`, `f64` and durations, and an int stays an int on its way; write for example `azure.cosmosdb.operation.request_charge = f64::from(x)`" }
impl AzureCosmosdbOperationRequestCharge for DoubleValue {}
impl<V: AzureCosmosdbOperationRequestCharge> Takes<V> for AzureCosmosdbOperationRequestChargeKey {}
key! { AzureCosmosdbRequestBodySize AzureCosmosdbRequestBodySizeKey, "`azure.cosmosdb.request.body.size` is an int in the semantic conventions 1.44, and this value is not", "this is not an int", "it takes every integer type; write for example `azure.cosmosdb.request.body.size = u64::from(x)`" }
impl AzureCosmosdbRequestBodySize for IntValue {}
impl<V: AzureCosmosdbRequestBodySize> Takes<V> for AzureCosmosdbRequestBodySizeKey {}
key! { AzureCosmosdbResponseSubStatusCode AzureCosmosdbResponseSubStatusCodeKey, "`azure.cosmosdb.response.sub_status_code` is an int in the semantic conventions 1.44, and this value is not", "this is not an int", "it takes every integer type; write for example `azure.cosmosdb.response.sub_status_code = u64::from(x)`" }
impl AzureCosmosdbResponseSubStatusCode for IntValue {}
impl<V: AzureCosmosdbResponseSubStatusCode> Takes<V> for AzureCosmosdbResponseSubStatusCodeKey {}
key! { AzureResourceGroupName AzureResourceGroupNameKey, "`azure.resource_group.name` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `azure.resource_group.name = %x`, on a parameter `#[attr(%azure.resource_group.name)]`" }
impl AzureResourceGroupName for TextValue {}
impl<V: AzureResourceGroupName> Takes<V> for AzureResourceGroupNameKey {}
key! { AzureResourceProviderNamespace AzureResourceProviderNamespaceKey, "`azure.resource_provider.namespace` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `azure.resource_provider.namespace = %x`, on a parameter `#[attr(%azure.resource_provider.namespace)]`" }
impl AzureResourceProviderNamespace for TextValue {}
impl<V: AzureResourceProviderNamespace> Takes<V> for AzureResourceProviderNamespaceKey {}
key! { AzureServiceRequestId AzureServiceRequestIdKey, "`azure.service.request.id` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `azure.service.request.id = %x`, on a parameter `#[attr(%azure.service.request.id)]`" }
impl AzureServiceRequestId for TextValue {}
impl<V: AzureServiceRequestId> Takes<V> for AzureServiceRequestIdKey {}
key! { BrowserBrands BrowserBrandsKey, "`browser.brands` is an array of strings in the semantic conventions 1.44, and this value is not", "this is not an array of strings", "it takes slices, vectors and arrays of text; write for a single one `browser.brands = [x]`" }
impl BrowserBrands for TextArray {}
impl<V: BrowserBrands> Takes<V> for BrowserBrandsKey {}
key! { BrowserDocumentUrlFull BrowserDocumentUrlFullKey, "`browser.document.url.full` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `browser.document.url.full = %x`, on a parameter `#[attr(%browser.document.url.full)]`" }
impl BrowserDocumentUrlFull for TextValue {}
impl<V: BrowserDocumentUrlFull> Takes<V> for BrowserDocumentUrlFullKey {}
key! { BrowserLanguage BrowserLanguageKey, "`browser.language` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `browser.language = %x`, on a parameter `#[attr(%browser.language)]`" }
impl BrowserLanguage for TextValue {}
impl<V: BrowserLanguage> Takes<V> for BrowserLanguageKey {}
key! { BrowserMobile BrowserMobileKey, "`browser.mobile` is a boolean in the semantic conventions 1.44, and this value is not", "this is not a boolean", "it takes `bool`; write for example `browser.mobile = x.is_some()`" }
impl BrowserMobile for BoolValue {}
impl<V: BrowserMobile> Takes<V> for BrowserMobileKey {}
key! { BrowserPlatform BrowserPlatformKey, "`browser.platform` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `browser.platform = %x`, on a parameter `#[attr(%browser.platform)]`" }
impl BrowserPlatform for TextValue {}
impl<V: BrowserPlatform> Takes<V> for BrowserPlatformKey {}
key! { BrowserWebVitalDelta BrowserWebVitalDeltaKey, "`browser.web_vital.delta` is a double in the semantic conventions 1.44, and this value is not", "this is not a double", "it takes `f32`, `f64` and durations, and an int stays an int on its way; write for example `browser.web_vital.delta = f64::from(x)`" }
impl BrowserWebVitalDelta for DoubleValue {}
impl<V: BrowserWebVitalDelta> Takes<V> for BrowserWebVitalDeltaKey {}
key! { BrowserWebVitalId BrowserWebVitalIdKey, "`browser.web_vital.id` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `browser.web_vital.id = %x`, on a parameter `#[attr(%browser.web_vital.id)]`" }
impl BrowserWebVitalId for TextValue {}
impl<V: BrowserWebVitalId> Takes<V> for BrowserWebVitalIdKey {}
key! { BrowserWebVitalName BrowserWebVitalNameKey, "`browser.web_vital.name` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `browser.web_vital.name = %x`, on a parameter `#[attr(%browser.web_vital.name)]`" }
impl BrowserWebVitalName for TextValue {}
impl<V: BrowserWebVitalName> Takes<V> for BrowserWebVitalNameKey {}
key! { BrowserWebVitalNavigationType BrowserWebVitalNavigationTypeKey, "`browser.web_vital.navigation_type` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `browser.web_vital.navigation_type = %x`, on a parameter `#[attr(%browser.web_vital.navigation_type)]`" }
impl BrowserWebVitalNavigationType for TextValue {}
impl<V: BrowserWebVitalNavigationType> Takes<V> for BrowserWebVitalNavigationTypeKey {}
key! { BrowserWebVitalRating BrowserWebVitalRatingKey, "`browser.web_vital.rating` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `browser.web_vital.rating = %x`, on a parameter `#[attr(%browser.web_vital.rating)]`" }
impl BrowserWebVitalRating for TextValue {}
impl<V: BrowserWebVitalRating> Takes<V> for BrowserWebVitalRatingKey {}
key! { BrowserWebVitalValue BrowserWebVitalValueKey, "`browser.web_vital.value` is a double in the semantic conventions 1.44, and this value is not", "this is not a double", "it takes `f32`, `f64` and durations, and an int stays an int on its way; write for example `browser.web_vital.value = f64::from(x)`" }
impl BrowserWebVitalValue for DoubleValue {}
impl<V: BrowserWebVitalValue> Takes<V> for BrowserWebVitalValueKey {}
key! { CassandraConsistencyLevel CassandraConsistencyLevelKey, "`cassandra.consistency.level` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `cassandra.consistency.level = %x`, on a parameter `#[attr(%cassandra.consistency.level)]`" }
impl CassandraConsistencyLevel for TextValue {}
impl<V: CassandraConsistencyLevel> Takes<V> for CassandraConsistencyLevelKey {}
key! { CassandraCoordinatorDc CassandraCoordinatorDcKey, "`cassandra.coordinator.dc` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `cassandra.coordinator.dc = %x`, on a parameter `#[attr(%cassandra.coordinator.dc)]`" }
impl CassandraCoordinatorDc for TextValue {}
impl<V: CassandraCoordinatorDc> Takes<V> for CassandraCoordinatorDcKey {}
key! { CassandraCoordinatorId CassandraCoordinatorIdKey, "`cassandra.coordinator.id` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `cassandra.coordinator.id = %x`, on a parameter `#[attr(%cassandra.coordinator.id)]`" }
impl CassandraCoordinatorId for TextValue {}
impl<V: CassandraCoordinatorId> Takes<V> for CassandraCoordinatorIdKey {}
key! { CassandraPageSize CassandraPageSizeKey, "`cassandra.page.size` is an int in the semantic conventions 1.44, and this value is not", "this is not an int", "it takes every integer type; write for example `cassandra.page.size = u64::from(x)`" }
impl CassandraPageSize for IntValue {}
impl<V: CassandraPageSize> Takes<V> for CassandraPageSizeKey {}
key! { CassandraQueryIdempotent CassandraQueryIdempotentKey, "`cassandra.query.idempotent` is a boolean in the semantic conventions 1.44, and this value is not", "this is not a boolean", "it takes `bool`; write for example `cassandra.query.idempotent = x.is_some()`" }
impl CassandraQueryIdempotent for BoolValue {}
impl<V: CassandraQueryIdempotent> Takes<V> for CassandraQueryIdempotentKey {}
key! { CassandraSpeculativeExecutionCount CassandraSpeculativeExecutionCountKey, "`cassandra.speculative_execution.count` is an int in the semantic conventions 1.44, and this value is not", "this is not an int", "it takes every integer type; write for example `cassandra.speculative_execution.count = u64::from(x)`" }
impl CassandraSpeculativeExecutionCount for IntValue {}
impl<V: CassandraSpeculativeExecutionCount> Takes<V> for CassandraSpeculativeExecutionCountKey {}
key! { CicdPipelineActionName CicdPipelineActionNameKey, "`cicd.pipeline.action.name` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `cicd.pipeline.action.name = %x`, on a parameter `#[attr(%cicd.pipeline.action.name)]`" }
impl CicdPipelineActionName for TextValue {}
impl<V: CicdPipelineActionName> Takes<V> for CicdPipelineActionNameKey {}
key! { CicdPipelineName CicdPipelineNameKey, "`cicd.pipeline.name` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `cicd.pipeline.name = %x`, on a parameter `#[attr(%cicd.pipeline.name)]`" }
impl CicdPipelineName for TextValue {}
impl<V: CicdPipelineName> Takes<V> for CicdPipelineNameKey {}
key! { CicdPipelineResult CicdPipelineResultKey, "`cicd.pipeline.result` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `cicd.pipeline.result = %x`, on a parameter `#[attr(%cicd.pipeline.result)]`" }
impl CicdPipelineResult for TextValue {}
impl<V: CicdPipelineResult> Takes<V> for CicdPipelineResultKey {}
key! { CicdPipelineRunId CicdPipelineRunIdKey, "`cicd.pipeline.run.id` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `cicd.pipeline.run.id = %x`, on a parameter `#[attr(%cicd.pipeline.run.id)]`" }
impl CicdPipelineRunId for TextValue {}
impl<V: CicdPipelineRunId> Takes<V> for CicdPipelineRunIdKey {}
key! { CicdPipelineRunState CicdPipelineRunStateKey, "`cicd.pipeline.run.state` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `cicd.pipeline.run.state = %x`, on a parameter `#[attr(%cicd.pipeline.run.state)]`" }
impl CicdPipelineRunState for TextValue {}
impl<V: CicdPipelineRunState> Takes<V> for CicdPipelineRunStateKey {}
key! { CicdPipelineRunUrlFull CicdPipelineRunUrlFullKey, "`cicd.pipeline.run.url.full` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `cicd.pipeline.run.url.full = %x`, on a parameter `#[attr(%cicd.pipeline.run.url.full)]`" }
impl CicdPipelineRunUrlFull for TextValue {}
impl<V: CicdPipelineRunUrlFull> Takes<V> for CicdPipelineRunUrlFullKey {}
key! { CicdPipelineTaskName CicdPipelineTaskNameKey, "`cicd.pipeline.task.name` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `cicd.pipeline.task.name = %x`, on a parameter `#[attr(%cicd.pipeline.task.name)]`" }
impl CicdPipelineTaskName for TextValue {}
impl<V: CicdPipelineTaskName> Takes<V> for CicdPipelineTaskNameKey {}
key! { CicdPipelineTaskRunId CicdPipelineTaskRunIdKey, "`cicd.pipeline.task.run.id` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `cicd.pipeline.task.run.id = %x`, on a parameter `#[attr(%cicd.pipeline.task.run.id)]`" }
impl CicdPipelineTaskRunId for TextValue {}
impl<V: CicdPipelineTaskRunId> Takes<V> for CicdPipelineTaskRunIdKey {}
key! { CicdPipelineTaskRunResult CicdPipelineTaskRunResultKey, "`cicd.pipeline.task.run.result` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `cicd.pipeline.task.run.result = %x`, on a parameter `#[attr(%cicd.pipeline.task.run.result)]`" }
impl CicdPipelineTaskRunResult for TextValue {}
impl<V: CicdPipelineTaskRunResult> Takes<V> for CicdPipelineTaskRunResultKey {}
key! { CicdPipelineTaskRunUrlFull CicdPipelineTaskRunUrlFullKey, "`cicd.pipeline.task.run.url.full` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `cicd.pipeline.task.run.url.full = %x`, on a parameter `#[attr(%cicd.pipeline.task.run.url.full)]`" }
impl CicdPipelineTaskRunUrlFull for TextValue {}
impl<V: CicdPipelineTaskRunUrlFull> Takes<V> for CicdPipelineTaskRunUrlFullKey {}
key! { CicdPipelineTaskType CicdPipelineTaskTypeKey, "`cicd.pipeline.task.type` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `cicd.pipeline.task.type = %x`, on a parameter `#[attr(%cicd.pipeline.task.type)]`" }
impl CicdPipelineTaskType for TextValue {}
impl<V: CicdPipelineTaskType> Takes<V> for CicdPipelineTaskTypeKey {}
key! { CicdSystemComponent CicdSystemComponentKey, "`cicd.system.component` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `cicd.system.component = %x`, on a parameter `#[attr(%cicd.system.component)]`" }
impl CicdSystemComponent for TextValue {}
impl<V: CicdSystemComponent> Takes<V> for CicdSystemComponentKey {}
key! { CicdWorkerId CicdWorkerIdKey, "`cicd.worker.id` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `cicd.worker.id = %x`, on a parameter `#[attr(%cicd.worker.id)]`" }
impl CicdWorkerId for TextValue {}
impl<V: CicdWorkerId> Takes<V> for CicdWorkerIdKey {}
key! { CicdWorkerName CicdWorkerNameKey, "`cicd.worker.name` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `cicd.worker.name = %x`, on a parameter `#[attr(%cicd.worker.name)]`" }
impl CicdWorkerName for TextValue {}
impl<V: CicdWorkerName> Takes<V> for CicdWorkerNameKey {}
key! { CicdWorkerState CicdWorkerStateKey, "`cicd.worker.state` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `cicd.worker.state = %x`, on a parameter `#[attr(%cicd.worker.state)]`" }
impl CicdWorkerState for TextValue {}
impl<V: CicdWorkerState> Takes<V> for CicdWorkerStateKey {}
key! { CicdWorkerUrlFull CicdWorkerUrlFullKey, "`cicd.worker.url.full` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `cicd.worker.url.full = %x`, on a parameter `#[attr(%cicd.worker.url.full)]`" }
impl CicdWorkerUrlFull for TextValue {}
impl<V: CicdWorkerUrlFull> Takes<V> for CicdWorkerUrlFullKey {}
key! { ClientAddress ClientAddressKey, "`client.address` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `client.address = %x`, on a parameter `#[attr(%client.address)]`" }
impl ClientAddress for TextValue {}
impl<V: ClientAddress> Takes<V> for ClientAddressKey {}
key! { ClientPort ClientPortKey, "`client.port` is an int in the semantic conventions 1.44, and this value is not", "this is not an int", "it takes every integer type; write for example `client.port = u64::from(x)`" }
impl ClientPort for IntValue {}
impl<V: ClientPort> Takes<V> for ClientPortKey {}
key! { CloudAccountId CloudAccountIdKey, "`cloud.account.id` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `cloud.account.id = %x`, on a parameter `#[attr(%cloud.account.id)]`" }
impl CloudAccountId for TextValue {}
impl<V: CloudAccountId> Takes<V> for CloudAccountIdKey {}
key! { CloudAvailabilityZone CloudAvailabilityZoneKey, "`cloud.availability_zone` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `cloud.availability_zone = %x`, on a parameter `#[attr(%cloud.availability_zone)]`" }
impl CloudAvailabilityZone for TextValue {}
impl<V: CloudAvailabilityZone> Takes<V> for CloudAvailabilityZoneKey {}
key! { CloudPlatform CloudPlatformKey, "`cloud.platform` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `cloud.platform = %x`, on a parameter `#[attr(%cloud.platform)]`" }
impl CloudPlatform for TextValue {}
impl<V: CloudPlatform> Takes<V> for CloudPlatformKey {}
key! { CloudProvider CloudProviderKey, "`cloud.provider` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `cloud.provider = %x`, on a parameter `#[attr(%cloud.provider)]`" }
impl CloudProvider for TextValue {}
impl<V: CloudProvider> Takes<V> for CloudProviderKey {}
key! { CloudRegion CloudRegionKey, "`cloud.region` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `cloud.region = %x`, on a parameter `#[attr(%cloud.region)]`" }
impl CloudRegion for TextValue {}
impl<V: CloudRegion> Takes<V> for CloudRegionKey {}
key! { CloudResourceId CloudResourceIdKey, "`cloud.resource_id` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `cloud.resource_id = %x`, on a parameter `#[attr(%cloud.resource_id)]`" }
impl CloudResourceId for TextValue {}
impl<V: CloudResourceId> Takes<V> for CloudResourceIdKey {}
key! { CloudeventsEventId CloudeventsEventIdKey, "`cloudevents.event_id` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `cloudevents.event_id = %x`, on a parameter `#[attr(%cloudevents.event_id)]`" }
impl CloudeventsEventId for TextValue {}
impl<V: CloudeventsEventId> Takes<V> for CloudeventsEventIdKey {}
key! { CloudeventsEventSource CloudeventsEventSourceKey, "`cloudevents.event_source` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `cloudevents.event_source = %x`, on a parameter `#[attr(%cloudevents.event_source)]`" }
impl CloudeventsEventSource for TextValue {}
impl<V: CloudeventsEventSource> Takes<V> for CloudeventsEventSourceKey {}
key! { CloudeventsEventSpecVersion CloudeventsEventSpecVersionKey, "`cloudevents.event_spec_version` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `cloudevents.event_spec_version = %x`, on a parameter `#[attr(%cloudevents.event_spec_version)]`" }
impl CloudeventsEventSpecVersion for TextValue {}
impl<V: CloudeventsEventSpecVersion> Takes<V> for CloudeventsEventSpecVersionKey {}
key! { CloudeventsEventSubject CloudeventsEventSubjectKey, "`cloudevents.event_subject` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `cloudevents.event_subject = %x`, on a parameter `#[attr(%cloudevents.event_subject)]`" }
impl CloudeventsEventSubject for TextValue {}
impl<V: CloudeventsEventSubject> Takes<V> for CloudeventsEventSubjectKey {}
key! { CloudeventsEventType CloudeventsEventTypeKey, "`cloudevents.event_type` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `cloudevents.event_type = %x`, on a parameter `#[attr(%cloudevents.event_type)]`" }
impl CloudeventsEventType for TextValue {}
impl<V: CloudeventsEventType> Takes<V> for CloudeventsEventTypeKey {}
key! { CloudfoundryAppId CloudfoundryAppIdKey, "`cloudfoundry.app.id` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `cloudfoundry.app.id = %x`, on a parameter `#[attr(%cloudfoundry.app.id)]`" }
impl CloudfoundryAppId for TextValue {}
impl<V: CloudfoundryAppId> Takes<V> for CloudfoundryAppIdKey {}
key! { CloudfoundryAppInstanceId CloudfoundryAppInstanceIdKey, "`cloudfoundry.app.instance.id` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `cloudfoundry.app.instance.id = %x`, on a parameter `#[attr(%cloudfoundry.app.instance.id)]`" }
impl CloudfoundryAppInstanceId for TextValue {}
impl<V: CloudfoundryAppInstanceId> Takes<V> for CloudfoundryAppInstanceIdKey {}
key! { CloudfoundryAppName CloudfoundryAppNameKey, "`cloudfoundry.app.name` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `cloudfoundry.app.name = %x`, on a parameter `#[attr(%cloudfoundry.app.name)]`" }
impl CloudfoundryAppName for TextValue {}
impl<V: CloudfoundryAppName> Takes<V> for CloudfoundryAppNameKey {}
key! { CloudfoundryOrgId CloudfoundryOrgIdKey, "`cloudfoundry.org.id` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `cloudfoundry.org.id = %x`, on a parameter `#[attr(%cloudfoundry.org.id)]`" }
impl CloudfoundryOrgId for TextValue {}
impl<V: CloudfoundryOrgId> Takes<V> for CloudfoundryOrgIdKey {}
key! { CloudfoundryOrgName CloudfoundryOrgNameKey, "`cloudfoundry.org.name` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `cloudfoundry.org.name = %x`, on a parameter `#[attr(%cloudfoundry.org.name)]`" }
impl CloudfoundryOrgName for TextValue {}
impl<V: CloudfoundryOrgName> Takes<V> for CloudfoundryOrgNameKey {}
key! { CloudfoundryProcessId CloudfoundryProcessIdKey, "`cloudfoundry.process.id` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `cloudfoundry.process.id = %x`, on a parameter `#[attr(%cloudfoundry.process.id)]`" }
impl CloudfoundryProcessId for TextValue {}
impl<V: CloudfoundryProcessId> Takes<V> for CloudfoundryProcessIdKey {}
key! { CloudfoundryProcessType CloudfoundryProcessTypeKey, "`cloudfoundry.process.type` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `cloudfoundry.process.type = %x`, on a parameter `#[attr(%cloudfoundry.process.type)]`" }
impl CloudfoundryProcessType for TextValue {}
impl<V: CloudfoundryProcessType> Takes<V> for CloudfoundryProcessTypeKey {}
key! { CloudfoundrySpaceId CloudfoundrySpaceIdKey, "`cloudfoundry.space.id` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `cloudfoundry.space.id = %x`, on a parameter `#[attr(%cloudfoundry.space.id)]`" }
impl CloudfoundrySpaceId for TextValue {}
impl<V: CloudfoundrySpaceId> Takes<V> for CloudfoundrySpaceIdKey {}
key! { CloudfoundrySpaceName CloudfoundrySpaceNameKey, "`cloudfoundry.space.name` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `cloudfoundry.space.name = %x`, on a parameter `#[attr(%cloudfoundry.space.name)]`" }
impl CloudfoundrySpaceName for TextValue {}
impl<V: CloudfoundrySpaceName> Takes<V> for CloudfoundrySpaceNameKey {}
key! { CloudfoundrySystemId CloudfoundrySystemIdKey, "`cloudfoundry.system.id` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `cloudfoundry.system.id = %x`, on a parameter `#[attr(%cloudfoundry.system.id)]`" }
impl CloudfoundrySystemId for TextValue {}
impl<V: CloudfoundrySystemId> Takes<V> for CloudfoundrySystemIdKey {}
key! { CloudfoundrySystemInstanceId CloudfoundrySystemInstanceIdKey, "`cloudfoundry.system.instance.id` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `cloudfoundry.system.instance.id = %x`, on a parameter `#[attr(%cloudfoundry.system.instance.id)]`" }
impl CloudfoundrySystemInstanceId for TextValue {}
impl<V: CloudfoundrySystemInstanceId> Takes<V> for CloudfoundrySystemInstanceIdKey {}
key! { CodeColumnNumber CodeColumnNumberKey, "`code.column.number` is an int in the semantic conventions 1.44, and this value is not", "this is not an int", "it takes every integer type; write for example `code.column.number = u64::from(x)`" }
impl CodeColumnNumber for IntValue {}
impl<V: CodeColumnNumber> Takes<V> for CodeColumnNumberKey {}
key! { CodeFilePath CodeFilePathKey, "`code.file.path` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `code.file.path = %x`, on a parameter `#[attr(%code.file.path)]`" }
impl CodeFilePath for TextValue {}
impl<V: CodeFilePath> Takes<V> for CodeFilePathKey {}
key! { CodeFunctionName CodeFunctionNameKey, "`code.function.name` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `code.function.name = %x`, on a parameter `#[attr(%code.function.name)]`" }
impl CodeFunctionName for TextValue {}
impl<V: CodeFunctionName> Takes<V> for CodeFunctionNameKey {}
key! { CodeLineNumber CodeLineNumberKey, "`code.line.number` is an int in the semantic conventions 1.44, and this value is not", "this is not an int", "it takes every integer type; write for example `code.line.number = u64::from(x)`" }
impl CodeLineNumber for IntValue {}
impl<V: CodeLineNumber> Takes<V> for CodeLineNumberKey {}
key! { CodeStacktrace CodeStacktraceKey, "`code.stacktrace` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `code.stacktrace = %x`, on a parameter `#[attr(%code.stacktrace)]`" }
impl CodeStacktrace for TextValue {}
impl<V: CodeStacktrace> Takes<V> for CodeStacktraceKey {}
key! { ContainerCommand ContainerCommandKey, "`container.command` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `container.command = %x`, on a parameter `#[attr(%container.command)]`" }
impl ContainerCommand for TextValue {}
impl<V: ContainerCommand> Takes<V> for ContainerCommandKey {}
key! { ContainerCommandArgs ContainerCommandArgsKey, "`container.command_args` is an array of strings in the semantic conventions 1.44, and this value is not", "this is not an array of strings", "it takes slices, vectors and arrays of text; write for a single one `container.command_args = [x]`" }
impl ContainerCommandArgs for TextArray {}
impl<V: ContainerCommandArgs> Takes<V> for ContainerCommandArgsKey {}
key! { ContainerCommandLine ContainerCommandLineKey, "`container.command_line` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `container.command_line = %x`, on a parameter `#[attr(%container.command_line)]`" }
impl ContainerCommandLine for TextValue {}
impl<V: ContainerCommandLine> Takes<V> for ContainerCommandLineKey {}
key! { ContainerCsiPluginName ContainerCsiPluginNameKey, "`container.csi.plugin.name` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `container.csi.plugin.name = %x`, on a parameter `#[attr(%container.csi.plugin.name)]`" }
impl ContainerCsiPluginName for TextValue {}
impl<V: ContainerCsiPluginName> Takes<V> for ContainerCsiPluginNameKey {}
key! { ContainerCsiVolumeId ContainerCsiVolumeIdKey, "`container.csi.volume.id` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `container.csi.volume.id = %x`, on a parameter `#[attr(%container.csi.volume.id)]`" }
impl ContainerCsiVolumeId for TextValue {}
impl<V: ContainerCsiVolumeId> Takes<V> for ContainerCsiVolumeIdKey {}
key! { ContainerId ContainerIdKey, "`container.id` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `container.id = %x`, on a parameter `#[attr(%container.id)]`" }
impl ContainerId for TextValue {}
impl<V: ContainerId> Takes<V> for ContainerIdKey {}
key! { ContainerImageId ContainerImageIdKey, "`container.image.id` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `container.image.id = %x`, on a parameter `#[attr(%container.image.id)]`" }
impl ContainerImageId for TextValue {}
impl<V: ContainerImageId> Takes<V> for ContainerImageIdKey {}
key! { ContainerImageName ContainerImageNameKey, "`container.image.name` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `container.image.name = %x`, on a parameter `#[attr(%container.image.name)]`" }
impl ContainerImageName for TextValue {}
impl<V: ContainerImageName> Takes<V> for ContainerImageNameKey {}
key! { ContainerImageRepoDigests ContainerImageRepoDigestsKey, "`container.image.repo_digests` is an array of strings in the semantic conventions 1.44, and this value is not", "this is not an array of strings", "it takes slices, vectors and arrays of text; write for a single one `container.image.repo_digests = [x]`" }
impl ContainerImageRepoDigests for TextArray {}
impl<V: ContainerImageRepoDigests> Takes<V> for ContainerImageRepoDigestsKey {}
key! { ContainerImageTags ContainerImageTagsKey, "`container.image.tags` is an array of strings in the semantic conventions 1.44, and this value is not", "this is not an array of strings", "it takes slices, vectors and arrays of text; write for a single one `container.image.tags = [x]`" }
impl ContainerImageTags for TextArray {}
impl<V: ContainerImageTags> Takes<V> for ContainerImageTagsKey {}
key! { ContainerLabel ContainerLabelKey, "`container.label.<name>` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `container.label.name = %x`, on a parameter `#[attr(%container.label.name)]`" }
impl ContainerLabel for TextValue {}
impl<V: ContainerLabel> Takes<V> for ContainerLabelKey {}
key! { ContainerName ContainerNameKey, "`container.name` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `container.name = %x`, on a parameter `#[attr(%container.name)]`" }
impl ContainerName for TextValue {}
impl<V: ContainerName> Takes<V> for ContainerNameKey {}
key! { ContainerRuntimeDescription ContainerRuntimeDescriptionKey, "`container.runtime.description` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `container.runtime.description = %x`, on a parameter `#[attr(%container.runtime.description)]`" }
impl ContainerRuntimeDescription for TextValue {}
impl<V: ContainerRuntimeDescription> Takes<V> for ContainerRuntimeDescriptionKey {}
key! { ContainerRuntimeName ContainerRuntimeNameKey, "`container.runtime.name` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `container.runtime.name = %x`, on a parameter `#[attr(%container.runtime.name)]`" }
impl ContainerRuntimeName for TextValue {}
impl<V: ContainerRuntimeName> Takes<V> for ContainerRuntimeNameKey {}
key! { ContainerRuntimeVersion ContainerRuntimeVersionKey, "`container.runtime.version` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `container.runtime.version = %x`, on a parameter `#[attr(%container.runtime.version)]`" }
impl ContainerRuntimeVersion for TextValue {}
impl<V: ContainerRuntimeVersion> Takes<V> for ContainerRuntimeVersionKey {}
key! { CpuLogicalNumber CpuLogicalNumberKey, "`cpu.logical_number` is an int in the semantic conventions 1.44, and this value is not", "this is not an int", "it takes every integer type; write for example `cpu.logical_number = u64::from(x)`" }
impl CpuLogicalNumber for IntValue {}
impl<V: CpuLogicalNumber> Takes<V> for CpuLogicalNumberKey {}
key! { CpuMode CpuModeKey, "`cpu.mode` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `cpu.mode = %x`, on a parameter `#[attr(%cpu.mode)]`" }
impl CpuMode for TextValue {}
impl<V: CpuMode> Takes<V> for CpuModeKey {}
key! { CpythonGcGeneration CpythonGcGenerationKey, "`cpython.gc.generation` is an int in the semantic conventions 1.44, and this value is not", "this is not an int", "it takes every integer type; write for example `cpython.gc.generation = u64::from(x)`" }
impl CpythonGcGeneration for IntValue {}
impl<V: CpythonGcGeneration> Takes<V> for CpythonGcGenerationKey {}
key! { DbClientConnectionPoolName DbClientConnectionPoolNameKey, "`db.client.connection.pool.name` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `db.client.connection.pool.name = %x`, on a parameter `#[attr(%db.client.connection.pool.name)]`" }
impl DbClientConnectionPoolName for TextValue {}
impl<V: DbClientConnectionPoolName> Takes<V> for DbClientConnectionPoolNameKey {}
key! { DbClientConnectionState DbClientConnectionStateKey, "`db.client.connection.state` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `db.client.connection.state = %x`, on a parameter `#[attr(%db.client.connection.state)]`" }
impl DbClientConnectionState for TextValue {}
impl<V: DbClientConnectionState> Takes<V> for DbClientConnectionStateKey {}
key! { DbCollectionName DbCollectionNameKey, "`db.collection.name` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `db.collection.name = %x`, on a parameter `#[attr(%db.collection.name)]`" }
impl DbCollectionName for TextValue {}
impl<V: DbCollectionName> Takes<V> for DbCollectionNameKey {}
key! { DbNamespace DbNamespaceKey, "`db.namespace` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `db.namespace = %x`, on a parameter `#[attr(%db.namespace)]`" }
impl DbNamespace for TextValue {}
impl<V: DbNamespace> Takes<V> for DbNamespaceKey {}
key! { DbOperationBatchSize DbOperationBatchSizeKey, "`db.operation.batch.size` is an int in the semantic conventions 1.44, and this value is not", "this is not an int", "it takes every integer type; write for example `db.operation.batch.size = u64::from(x)`" }
impl DbOperationBatchSize for IntValue {}
impl<V: DbOperationBatchSize> Takes<V> for DbOperationBatchSizeKey {}
key! { DbOperationName DbOperationNameKey, "`db.operation.name` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `db.operation.name = %x`, on a parameter `#[attr(%db.operation.name)]`" }
impl DbOperationName for TextValue {}
impl<V: DbOperationName> Takes<V> for DbOperationNameKey {}
key! { DbOperationParameter DbOperationParameterKey, "`db.operation.parameter.<name>` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `db.operation.parameter.name = %x`, on a parameter `#[attr(%db.operation.parameter.name)]`" }
impl DbOperationParameter for TextValue {}
impl<V: DbOperationParameter> Takes<V> for DbOperationParameterKey {}
key! { DbQueryParameter DbQueryParameterKey, "`db.query.parameter.<name>` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `db.query.parameter.name = %x`, on a parameter `#[attr(%db.query.parameter.name)]`" }
impl DbQueryParameter for TextValue {}
impl<V: DbQueryParameter> Takes<V> for DbQueryParameterKey {}
key! { DbQuerySummary DbQuerySummaryKey, "`db.query.summary` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `db.query.summary = %x`, on a parameter `#[attr(%db.query.summary)]`" }
impl DbQuerySummary for TextValue {}
impl<V: DbQuerySummary> Takes<V> for DbQuerySummaryKey {}
key! { DbQueryText DbQueryTextKey, "`db.query.text` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `db.query.text = %x`, on a parameter `#[attr(%db.query.text)]`" }
impl DbQueryText for TextValue {}
impl<V: DbQueryText> Takes<V> for DbQueryTextKey {}
key! { DbResponseReturnedRows DbResponseReturnedRowsKey, "`db.response.returned_rows` is an int in the semantic conventions 1.44, and this value is not", "this is not an int", "it takes every integer type; write for example `db.response.returned_rows = u64::from(x)`" }
impl DbResponseReturnedRows for IntValue {}
impl<V: DbResponseReturnedRows> Takes<V> for DbResponseReturnedRowsKey {}
key! { DbResponseStatusCode DbResponseStatusCodeKey, "`db.response.status_code` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `db.response.status_code = %x`, on a parameter `#[attr(%db.response.status_code)]`" }
impl DbResponseStatusCode for TextValue {}
impl<V: DbResponseStatusCode> Takes<V> for DbResponseStatusCodeKey {}
key! { DbStoredProcedureName DbStoredProcedureNameKey, "`db.stored_procedure.name` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `db.stored_procedure.name = %x`, on a parameter `#[attr(%db.stored_procedure.name)]`" }
impl DbStoredProcedureName for TextValue {}
impl<V: DbStoredProcedureName> Takes<V> for DbStoredProcedureNameKey {}
key! { DbSystemName DbSystemNameKey, "`db.system.name` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `db.system.name = %x`, on a parameter `#[attr(%db.system.name)]`" }
impl DbSystemName for TextValue {}
impl<V: DbSystemName> Takes<V> for DbSystemNameKey {}
key! { DeploymentEnvironmentName DeploymentEnvironmentNameKey, "`deployment.environment.name` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `deployment.environment.name = %x`, on a parameter `#[attr(%deployment.environment.name)]`" }
impl DeploymentEnvironmentName for TextValue {}
impl<V: DeploymentEnvironmentName> Takes<V> for DeploymentEnvironmentNameKey {}
key! { DeploymentId DeploymentIdKey, "`deployment.id` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `deployment.id = %x`, on a parameter `#[attr(%deployment.id)]`" }
impl DeploymentId for TextValue {}
impl<V: DeploymentId> Takes<V> for DeploymentIdKey {}
key! { DeploymentName DeploymentNameKey, "`deployment.name` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `deployment.name = %x`, on a parameter `#[attr(%deployment.name)]`" }
impl DeploymentName for TextValue {}
impl<V: DeploymentName> Takes<V> for DeploymentNameKey {}
key! { DeploymentStatus DeploymentStatusKey, "`deployment.status` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `deployment.status = %x`, on a parameter `#[attr(%deployment.status)]`" }
impl DeploymentStatus for TextValue {}
impl<V: DeploymentStatus> Takes<V> for DeploymentStatusKey {}
key! { DestinationAddress DestinationAddressKey, "`destination.address` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `destination.address = %x`, on a parameter `#[attr(%destination.address)]`" }
impl DestinationAddress for TextValue {}
impl<V: DestinationAddress> Takes<V> for DestinationAddressKey {}
key! { DestinationPort DestinationPortKey, "`destination.port` is an int in the semantic conventions 1.44, and this value is not", "this is not an int", "it takes every integer type; write for example `destination.port = u64::from(x)`" }
impl DestinationPort for IntValue {}
impl<V: DestinationPort> Takes<V> for DestinationPortKey {}
key! { DeviceId DeviceIdKey, "`device.id` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `device.id = %x`, on a parameter `#[attr(%device.id)]`" }
impl DeviceId for TextValue {}
impl<V: DeviceId> Takes<V> for DeviceIdKey {}
key! { DeviceManufacturer DeviceManufacturerKey, "`device.manufacturer` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `device.manufacturer = %x`, on a parameter `#[attr(%device.manufacturer)]`" }
impl DeviceManufacturer for TextValue {}
impl<V: DeviceManufacturer> Takes<V> for DeviceManufacturerKey {}
key! { DeviceModelIdentifier DeviceModelIdentifierKey, "`device.model.identifier` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `device.model.identifier = %x`, on a parameter `#[attr(%device.model.identifier)]`" }
impl DeviceModelIdentifier for TextValue {}
impl<V: DeviceModelIdentifier> Takes<V> for DeviceModelIdentifierKey {}
key! { DeviceModelName DeviceModelNameKey, "`device.model.name` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `device.model.name = %x`, on a parameter `#[attr(%device.model.name)]`" }
impl DeviceModelName for TextValue {}
impl<V: DeviceModelName> Takes<V> for DeviceModelNameKey {}
key! { DiskIoDirection DiskIoDirectionKey, "`disk.io.direction` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `disk.io.direction = %x`, on a parameter `#[attr(%disk.io.direction)]`" }
impl DiskIoDirection for TextValue {}
impl<V: DiskIoDirection> Takes<V> for DiskIoDirectionKey {}
key! { DnsAnswers DnsAnswersKey, "`dns.answers` is an array of strings in the semantic conventions 1.44, and this value is not", "this is not an array of strings", "it takes slices, vectors and arrays of text; write for a single one `dns.answers = [x]`" }
impl DnsAnswers for TextArray {}
impl<V: DnsAnswers> Takes<V> for DnsAnswersKey {}
key! { DnsQuestionName DnsQuestionNameKey, "`dns.question.name` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `dns.question.name = %x`, on a parameter `#[attr(%dns.question.name)]`" }
impl DnsQuestionName for TextValue {}
impl<V: DnsQuestionName> Takes<V> for DnsQuestionNameKey {}
key! { DotnetGcHeapGeneration DotnetGcHeapGenerationKey, "`dotnet.gc.heap.generation` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `dotnet.gc.heap.generation = %x`, on a parameter `#[attr(%dotnet.gc.heap.generation)]`" }
impl DotnetGcHeapGeneration for TextValue {}
impl<V: DotnetGcHeapGeneration> Takes<V> for DotnetGcHeapGenerationKey {}
key! { ElasticsearchNodeName ElasticsearchNodeNameKey, "`elasticsearch.node.name` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `elasticsearch.node.name = %x`, on a parameter `#[attr(%elasticsearch.node.name)]`" }
impl ElasticsearchNodeName for TextValue {}
impl<V: ElasticsearchNodeName> Takes<V> for ElasticsearchNodeNameKey {}
key! { EnduserId EnduserIdKey, "`enduser.id` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `enduser.id = %x`, on a parameter `#[attr(%enduser.id)]`" }
impl EnduserId for TextValue {}
impl<V: EnduserId> Takes<V> for EnduserIdKey {}
key! { EnduserPseudoId EnduserPseudoIdKey, "`enduser.pseudo.id` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `enduser.pseudo.id = %x`, on a parameter `#[attr(%enduser.pseudo.id)]`" }
impl EnduserPseudoId for TextValue {}
impl<V: EnduserPseudoId> Takes<V> for EnduserPseudoIdKey {}
key! { ErrorType ErrorTypeKey, "`error.type` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `error.type = %x`, on a parameter `#[attr(%error.type)]`" }
impl ErrorType for TextValue {}
impl<V: ErrorType> Takes<V> for ErrorTypeKey {}
key! { ExceptionMessage ExceptionMessageKey, "`exception.message` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `exception.message = %x`, on a parameter `#[attr(%exception.message)]`" }
impl ExceptionMessage for TextValue {}
impl<V: ExceptionMessage> Takes<V> for ExceptionMessageKey {}
key! { ExceptionStacktrace ExceptionStacktraceKey, "`exception.stacktrace` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `exception.stacktrace = %x`, on a parameter `#[attr(%exception.stacktrace)]`" }
impl ExceptionStacktrace for TextValue {}
impl<V: ExceptionStacktrace> Takes<V> for ExceptionStacktraceKey {}
key! { ExceptionType ExceptionTypeKey, "`exception.type` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `exception.type = %x`, on a parameter `#[attr(%exception.type)]`" }
impl ExceptionType for TextValue {}
impl<V: ExceptionType> Takes<V> for ExceptionTypeKey {}
key! { FaasColdstart FaasColdstartKey, "`faas.coldstart` is a boolean in the semantic conventions 1.44, and this value is not", "this is not a boolean", "it takes `bool`; write for example `faas.coldstart = x.is_some()`" }
impl FaasColdstart for BoolValue {}
impl<V: FaasColdstart> Takes<V> for FaasColdstartKey {}
key! { FaasCron FaasCronKey, "`faas.cron` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `faas.cron = %x`, on a parameter `#[attr(%faas.cron)]`" }
impl FaasCron for TextValue {}
impl<V: FaasCron> Takes<V> for FaasCronKey {}
key! { FaasDocumentCollection FaasDocumentCollectionKey, "`faas.document.collection` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `faas.document.collection = %x`, on a parameter `#[attr(%faas.document.collection)]`" }
impl FaasDocumentCollection for TextValue {}
impl<V: FaasDocumentCollection> Takes<V> for FaasDocumentCollectionKey {}
key! { FaasDocumentName FaasDocumentNameKey, "`faas.document.name` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `faas.document.name = %x`, on a parameter `#[attr(%faas.document.name)]`" }
impl FaasDocumentName for TextValue {}
impl<V: FaasDocumentName> Takes<V> for FaasDocumentNameKey {}
key! { FaasDocumentOperation FaasDocumentOperationKey, "`faas.document.operation` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `faas.document.operation = %x`, on a parameter `#[attr(%faas.document.operation)]`" }
impl FaasDocumentOperation for TextValue {}
impl<V: FaasDocumentOperation> Takes<V> for FaasDocumentOperationKey {}
key! { FaasDocumentTime FaasDocumentTimeKey, "`faas.document.time` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `faas.document.time = %x`, on a parameter `#[attr(%faas.document.time)]`" }
impl FaasDocumentTime for TextValue {}
impl<V: FaasDocumentTime> Takes<V> for FaasDocumentTimeKey {}
key! { FaasInstance FaasInstanceKey, "`faas.instance` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `faas.instance = %x`, on a parameter `#[attr(%faas.instance)]`" }
impl FaasInstance for TextValue {}
impl<V: FaasInstance> Takes<V> for FaasInstanceKey {}
key! { FaasInvocationId FaasInvocationIdKey, "`faas.invocation_id` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `faas.invocation_id = %x`, on a parameter `#[attr(%faas.invocation_id)]`" }
impl FaasInvocationId for TextValue {}
impl<V: FaasInvocationId> Takes<V> for FaasInvocationIdKey {}
key! { FaasInvokedName FaasInvokedNameKey, "`faas.invoked_name` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `faas.invoked_name = %x`, on a parameter `#[attr(%faas.invoked_name)]`" }
impl FaasInvokedName for TextValue {}
impl<V: FaasInvokedName> Takes<V> for FaasInvokedNameKey {}
key! { FaasInvokedProvider FaasInvokedProviderKey, "`faas.invoked_provider` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `faas.invoked_provider = %x`, on a parameter `#[attr(%faas.invoked_provider)]`" }
impl FaasInvokedProvider for TextValue {}
impl<V: FaasInvokedProvider> Takes<V> for FaasInvokedProviderKey {}
key! { FaasInvokedRegion FaasInvokedRegionKey, "`faas.invoked_region` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `faas.invoked_region = %x`, on a parameter `#[attr(%faas.invoked_region)]`" }
impl FaasInvokedRegion for TextValue {}
impl<V: FaasInvokedRegion> Takes<V> for FaasInvokedRegionKey {}
key! { FaasMaxMemory FaasMaxMemoryKey, "`faas.max_memory` is an int in the semantic conventions 1.44, and this value is not", "this is not an int", "it takes every integer type; write for example `faas.max_memory = u64::from(x)`" }
impl FaasMaxMemory for IntValue {}
impl<V: FaasMaxMemory> Takes<V> for FaasMaxMemoryKey {}
key! { FaasName FaasNameKey, "`faas.name` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `faas.name = %x`, on a parameter `#[attr(%faas.name)]`" }
impl FaasName for TextValue {}
impl<V: FaasName> Takes<V> for FaasNameKey {}
key! { FaasTime FaasTimeKey, "`faas.time` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `faas.time = %x`, on a parameter `#[attr(%faas.time)]`" }
impl FaasTime for TextValue {}
impl<V: FaasTime> Takes<V> for FaasTimeKey {}
key! { FaasTrigger FaasTriggerKey, "`faas.trigger` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `faas.trigger = %x`, on a parameter `#[attr(%faas.trigger)]`" }
impl FaasTrigger for TextValue {}
impl<V: FaasTrigger> Takes<V> for FaasTriggerKey {}
key! { FaasVersion FaasVersionKey, "`faas.version` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `faas.version = %x`, on a parameter `#[attr(%faas.version)]`" }
impl FaasVersion for TextValue {}
impl<V: FaasVersion> Takes<V> for FaasVersionKey {}
key! { FeatureFlagContextId FeatureFlagContextIdKey, "`feature_flag.context.id` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `feature_flag.context.id = %x`, on a parameter `#[attr(%feature_flag.context.id)]`" }
impl FeatureFlagContextId for TextValue {}
impl<V: FeatureFlagContextId> Takes<V> for FeatureFlagContextIdKey {}
key! { FeatureFlagErrorMessage FeatureFlagErrorMessageKey, "`feature_flag.error.message` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `feature_flag.error.message = %x`, on a parameter `#[attr(%feature_flag.error.message)]`" }
impl FeatureFlagErrorMessage for TextValue {}
impl<V: FeatureFlagErrorMessage> Takes<V> for FeatureFlagErrorMessageKey {}
key! { FeatureFlagKey FeatureFlagKeyKey, "`feature_flag.key` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `feature_flag.key = %x`, on a parameter `#[attr(%feature_flag.key)]`" }
impl FeatureFlagKey for TextValue {}
impl<V: FeatureFlagKey> Takes<V> for FeatureFlagKeyKey {}
key! { FeatureFlagProviderName FeatureFlagProviderNameKey, "`feature_flag.provider.name` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `feature_flag.provider.name = %x`, on a parameter `#[attr(%feature_flag.provider.name)]`" }
impl FeatureFlagProviderName for TextValue {}
impl<V: FeatureFlagProviderName> Takes<V> for FeatureFlagProviderNameKey {}
key! { FeatureFlagResultReason FeatureFlagResultReasonKey, "`feature_flag.result.reason` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `feature_flag.result.reason = %x`, on a parameter `#[attr(%feature_flag.result.reason)]`" }
impl FeatureFlagResultReason for TextValue {}
impl<V: FeatureFlagResultReason> Takes<V> for FeatureFlagResultReasonKey {}
key! { FeatureFlagResultVariant FeatureFlagResultVariantKey, "`feature_flag.result.variant` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `feature_flag.result.variant = %x`, on a parameter `#[attr(%feature_flag.result.variant)]`" }
impl FeatureFlagResultVariant for TextValue {}
impl<V: FeatureFlagResultVariant> Takes<V> for FeatureFlagResultVariantKey {}
key! { FeatureFlagSetId FeatureFlagSetIdKey, "`feature_flag.set.id` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `feature_flag.set.id = %x`, on a parameter `#[attr(%feature_flag.set.id)]`" }
impl FeatureFlagSetId for TextValue {}
impl<V: FeatureFlagSetId> Takes<V> for FeatureFlagSetIdKey {}
key! { FeatureFlagVersion FeatureFlagVersionKey, "`feature_flag.version` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `feature_flag.version = %x`, on a parameter `#[attr(%feature_flag.version)]`" }
impl FeatureFlagVersion for TextValue {}
impl<V: FeatureFlagVersion> Takes<V> for FeatureFlagVersionKey {}
key! { FileAccessed FileAccessedKey, "`file.accessed` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `file.accessed = %x`, on a parameter `#[attr(%file.accessed)]`" }
impl FileAccessed for TextValue {}
impl<V: FileAccessed> Takes<V> for FileAccessedKey {}
key! { FileAttributes FileAttributesKey, "`file.attributes` is an array of strings in the semantic conventions 1.44, and this value is not", "this is not an array of strings", "it takes slices, vectors and arrays of text; write for a single one `file.attributes = [x]`" }
impl FileAttributes for TextArray {}
impl<V: FileAttributes> Takes<V> for FileAttributesKey {}
key! { FileChanged FileChangedKey, "`file.changed` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `file.changed = %x`, on a parameter `#[attr(%file.changed)]`" }
impl FileChanged for TextValue {}
impl<V: FileChanged> Takes<V> for FileChangedKey {}
key! { FileCreated FileCreatedKey, "`file.created` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `file.created = %x`, on a parameter `#[attr(%file.created)]`" }
impl FileCreated for TextValue {}
impl<V: FileCreated> Takes<V> for FileCreatedKey {}
key! { FileDirectory FileDirectoryKey, "`file.directory` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `file.directory = %x`, on a parameter `#[attr(%file.directory)]`" }
impl FileDirectory for TextValue {}
impl<V: FileDirectory> Takes<V> for FileDirectoryKey {}
key! { FileExtension FileExtensionKey, "`file.extension` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `file.extension = %x`, on a parameter `#[attr(%file.extension)]`" }
impl FileExtension for TextValue {}
impl<V: FileExtension> Takes<V> for FileExtensionKey {}
key! { FileForkName FileForkNameKey, "`file.fork_name` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `file.fork_name = %x`, on a parameter `#[attr(%file.fork_name)]`" }
impl FileForkName for TextValue {}
impl<V: FileForkName> Takes<V> for FileForkNameKey {}
key! { FileGroupId FileGroupIdKey, "`file.group.id` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `file.group.id = %x`, on a parameter `#[attr(%file.group.id)]`" }
impl FileGroupId for TextValue {}
impl<V: FileGroupId> Takes<V> for FileGroupIdKey {}
key! { FileGroupName FileGroupNameKey, "`file.group.name` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `file.group.name = %x`, on a parameter `#[attr(%file.group.name)]`" }
impl FileGroupName for TextValue {}
impl<V: FileGroupName> Takes<V> for FileGroupNameKey {}
key! { FileInode FileInodeKey, "`file.inode` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `file.inode = %x`, on a parameter `#[attr(%file.inode)]`" }
impl FileInode for TextValue {}
impl<V: FileInode> Takes<V> for FileInodeKey {}
key! { FileLockMechanism FileLockMechanismKey, "`file.lock.mechanism` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `file.lock.mechanism = %x`, on a parameter `#[attr(%file.lock.mechanism)]`" }
impl FileLockMechanism for TextValue {}
impl<V: FileLockMechanism> Takes<V> for FileLockMechanismKey {}
key! { FileLockMode FileLockModeKey, "`file.lock.mode` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `file.lock.mode = %x`, on a parameter `#[attr(%file.lock.mode)]`" }
impl FileLockMode for TextValue {}
impl<V: FileLockMode> Takes<V> for FileLockModeKey {}
key! { FileLockType FileLockTypeKey, "`file.lock.type` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `file.lock.type = %x`, on a parameter `#[attr(%file.lock.type)]`" }
impl FileLockType for TextValue {}
impl<V: FileLockType> Takes<V> for FileLockTypeKey {}
key! { FileMode FileModeKey, "`file.mode` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `file.mode = %x`, on a parameter `#[attr(%file.mode)]`" }
impl FileMode for TextValue {}
impl<V: FileMode> Takes<V> for FileModeKey {}
key! { FileModified FileModifiedKey, "`file.modified` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `file.modified = %x`, on a parameter `#[attr(%file.modified)]`" }
impl FileModified for TextValue {}
impl<V: FileModified> Takes<V> for FileModifiedKey {}
key! { FileName FileNameKey, "`file.name` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `file.name = %x`, on a parameter `#[attr(%file.name)]`" }
impl FileName for TextValue {}
impl<V: FileName> Takes<V> for FileNameKey {}
key! { FileOwnerId FileOwnerIdKey, "`file.owner.id` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `file.owner.id = %x`, on a parameter `#[attr(%file.owner.id)]`" }
impl FileOwnerId for TextValue {}
impl<V: FileOwnerId> Takes<V> for FileOwnerIdKey {}
key! { FileOwnerName FileOwnerNameKey, "`file.owner.name` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `file.owner.name = %x`, on a parameter `#[attr(%file.owner.name)]`" }
impl FileOwnerName for TextValue {}
impl<V: FileOwnerName> Takes<V> for FileOwnerNameKey {}
key! { FilePath FilePathKey, "`file.path` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `file.path = %x`, on a parameter `#[attr(%file.path)]`" }
impl FilePath for TextValue {}
impl<V: FilePath> Takes<V> for FilePathKey {}
key! { FileSize FileSizeKey, "`file.size` is an int in the semantic conventions 1.44, and this value is not", "this is not an int", "it takes every integer type; write for example `file.size = u64::from(x)`" }
impl FileSize for IntValue {}
impl<V: FileSize> Takes<V> for FileSizeKey {}
key! { FileSymbolicLinkTargetPath FileSymbolicLinkTargetPathKey, "`file.symbolic_link.target_path` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `file.symbolic_link.target_path = %x`, on a parameter `#[attr(%file.symbolic_link.target_path)]`" }
impl FileSymbolicLinkTargetPath for TextValue {}
impl<V: FileSymbolicLinkTargetPath> Takes<V> for FileSymbolicLinkTargetPathKey {}
key! { GcpApphubApplicationContainer GcpApphubApplicationContainerKey, "`gcp.apphub.application.container` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `gcp.apphub.application.container = %x`, on a parameter `#[attr(%gcp.apphub.application.container)]`" }
impl GcpApphubApplicationContainer for TextValue {}
impl<V: GcpApphubApplicationContainer> Takes<V> for GcpApphubApplicationContainerKey {}
key! { GcpApphubApplicationId GcpApphubApplicationIdKey, "`gcp.apphub.application.id` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `gcp.apphub.application.id = %x`, on a parameter `#[attr(%gcp.apphub.application.id)]`" }
impl GcpApphubApplicationId for TextValue {}
impl<V: GcpApphubApplicationId> Takes<V> for GcpApphubApplicationIdKey {}
key! { GcpApphubApplicationLocation GcpApphubApplicationLocationKey, "`gcp.apphub.application.location` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `gcp.apphub.application.location = %x`, on a parameter `#[attr(%gcp.apphub.application.location)]`" }
impl GcpApphubApplicationLocation for TextValue {}
impl<V: GcpApphubApplicationLocation> Takes<V> for GcpApphubApplicationLocationKey {}
key! { GcpApphubServiceCriticalityType GcpApphubServiceCriticalityTypeKey, "`gcp.apphub.service.criticality_type` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `gcp.apphub.service.criticality_type = %x`, on a parameter `#[attr(%gcp.apphub.service.criticality_type)]`" }
impl GcpApphubServiceCriticalityType for TextValue {}
impl<V: GcpApphubServiceCriticalityType> Takes<V> for GcpApphubServiceCriticalityTypeKey {}
key! { GcpApphubServiceEnvironmentType GcpApphubServiceEnvironmentTypeKey, "`gcp.apphub.service.environment_type` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `gcp.apphub.service.environment_type = %x`, on a parameter `#[attr(%gcp.apphub.service.environment_type)]`" }
impl GcpApphubServiceEnvironmentType for TextValue {}
impl<V: GcpApphubServiceEnvironmentType> Takes<V> for GcpApphubServiceEnvironmentTypeKey {}
key! { GcpApphubServiceId GcpApphubServiceIdKey, "`gcp.apphub.service.id` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `gcp.apphub.service.id = %x`, on a parameter `#[attr(%gcp.apphub.service.id)]`" }
impl GcpApphubServiceId for TextValue {}
impl<V: GcpApphubServiceId> Takes<V> for GcpApphubServiceIdKey {}
key! { GcpApphubWorkloadCriticalityType GcpApphubWorkloadCriticalityTypeKey, "`gcp.apphub.workload.criticality_type` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `gcp.apphub.workload.criticality_type = %x`, on a parameter `#[attr(%gcp.apphub.workload.criticality_type)]`" }
impl GcpApphubWorkloadCriticalityType for TextValue {}
impl<V: GcpApphubWorkloadCriticalityType> Takes<V> for GcpApphubWorkloadCriticalityTypeKey {}
key! { GcpApphubWorkloadEnvironmentType GcpApphubWorkloadEnvironmentTypeKey, "`gcp.apphub.workload.environment_type` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `gcp.apphub.workload.environment_type = %x`, on a parameter `#[attr(%gcp.apphub.workload.environment_type)]`" }
impl GcpApphubWorkloadEnvironmentType for TextValue {}
impl<V: GcpApphubWorkloadEnvironmentType> Takes<V> for GcpApphubWorkloadEnvironmentTypeKey {}
key! { GcpApphubWorkloadId GcpApphubWorkloadIdKey, "`gcp.apphub.workload.id` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `gcp.apphub.workload.id = %x`, on a parameter `#[attr(%gcp.apphub.workload.id)]`" }
impl GcpApphubWorkloadId for TextValue {}
impl<V: GcpApphubWorkloadId> Takes<V> for GcpApphubWorkloadIdKey {}
key! { GcpApphubDestinationApplicationContainer GcpApphubDestinationApplicationContainerKey, "`gcp.apphub_destination.application.container` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `gcp.apphub_destination.application.container = %x`, on a parameter `#[attr(%gcp.apphub_destination.application.container)]`" }
impl GcpApphubDestinationApplicationContainer for TextValue {}
impl<V: GcpApphubDestinationApplicationContainer> Takes<V> for GcpApphubDestinationApplicationContainerKey {}
key! { GcpApphubDestinationApplicationId GcpApphubDestinationApplicationIdKey, "`gcp.apphub_destination.application.id` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `gcp.apphub_destination.application.id = %x`, on a parameter `#[attr(%gcp.apphub_destination.application.id)]`" }
impl GcpApphubDestinationApplicationId for TextValue {}
impl<V: GcpApphubDestinationApplicationId> Takes<V> for GcpApphubDestinationApplicationIdKey {}
key! { GcpApphubDestinationApplicationLocation GcpApphubDestinationApplicationLocationKey, "`gcp.apphub_destination.application.location` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `gcp.apphub_destination.application.location = %x`, on a parameter `#[attr(%gcp.apphub_destination.application.location)]`" }
impl GcpApphubDestinationApplicationLocation for TextValue {}
impl<V: GcpApphubDestinationApplicationLocation> Takes<V> for GcpApphubDestinationApplicationLocationKey {}
key! { GcpApphubDestinationServiceCriticalityType GcpApphubDestinationServiceCriticalityTypeKey, "`gcp.apphub_destination.service.criticality_type` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `gcp.apphub_destination.service.criticality_type = %x`, on a parameter `#[attr(%gcp.apphub_destination.service.criticality_type)]`" }
impl GcpApphubDestinationServiceCriticalityType for TextValue {}
impl<V: GcpApphubDestinationServiceCriticalityType> Takes<V> for GcpApphubDestinationServiceCriticalityTypeKey {}
key! { GcpApphubDestinationServiceEnvironmentType GcpApphubDestinationServiceEnvironmentTypeKey, "`gcp.apphub_destination.service.environment_type` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `gcp.apphub_destination.service.environment_type = %x`, on a parameter `#[attr(%gcp.apphub_destination.service.environment_type)]`" }
impl GcpApphubDestinationServiceEnvironmentType for TextValue {}
impl<V: GcpApphubDestinationServiceEnvironmentType> Takes<V> for GcpApphubDestinationServiceEnvironmentTypeKey {}
key! { GcpApphubDestinationServiceId GcpApphubDestinationServiceIdKey, "`gcp.apphub_destination.service.id` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `gcp.apphub_destination.service.id = %x`, on a parameter `#[attr(%gcp.apphub_destination.service.id)]`" }
impl GcpApphubDestinationServiceId for TextValue {}
impl<V: GcpApphubDestinationServiceId> Takes<V> for GcpApphubDestinationServiceIdKey {}
key! { GcpApphubDestinationWorkloadCriticalityType GcpApphubDestinationWorkloadCriticalityTypeKey, "`gcp.apphub_destination.workload.criticality_type` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `gcp.apphub_destination.workload.criticality_type = %x`, on a parameter `#[attr(%gcp.apphub_destination.workload.criticality_type)]`" }
impl GcpApphubDestinationWorkloadCriticalityType for TextValue {}
impl<V: GcpApphubDestinationWorkloadCriticalityType> Takes<V> for GcpApphubDestinationWorkloadCriticalityTypeKey {}
key! { GcpApphubDestinationWorkloadEnvironmentType GcpApphubDestinationWorkloadEnvironmentTypeKey, "`gcp.apphub_destination.workload.environment_type` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `gcp.apphub_destination.workload.environment_type = %x`, on a parameter `#[attr(%gcp.apphub_destination.workload.environment_type)]`" }
impl GcpApphubDestinationWorkloadEnvironmentType for TextValue {}
impl<V: GcpApphubDestinationWorkloadEnvironmentType> Takes<V> for GcpApphubDestinationWorkloadEnvironmentTypeKey {}
key! { GcpApphubDestinationWorkloadId GcpApphubDestinationWorkloadIdKey, "`gcp.apphub_destination.workload.id` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `gcp.apphub_destination.workload.id = %x`, on a parameter `#[attr(%gcp.apphub_destination.workload.id)]`" }
impl GcpApphubDestinationWorkloadId for TextValue {}
impl<V: GcpApphubDestinationWorkloadId> Takes<V> for GcpApphubDestinationWorkloadIdKey {}
key! { GcpClientService GcpClientServiceKey, "`gcp.client.service` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `gcp.client.service = %x`, on a parameter `#[attr(%gcp.client.service)]`" }
impl GcpClientService for TextValue {}
impl<V: GcpClientService> Takes<V> for GcpClientServiceKey {}
key! { GcpCloudRunJobExecution GcpCloudRunJobExecutionKey, "`gcp.cloud_run.job.execution` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `gcp.cloud_run.job.execution = %x`, on a parameter `#[attr(%gcp.cloud_run.job.execution)]`" }
impl GcpCloudRunJobExecution for TextValue {}
impl<V: GcpCloudRunJobExecution> Takes<V> for GcpCloudRunJobExecutionKey {}
key! { GcpCloudRunJobTaskIndex GcpCloudRunJobTaskIndexKey, "`gcp.cloud_run.job.task_index` is an int in the semantic conventions 1.44, and this value is not", "this is not an int", "it takes every integer type; write for example `gcp.cloud_run.job.task_index = u64::from(x)`" }
impl GcpCloudRunJobTaskIndex for IntValue {}
impl<V: GcpCloudRunJobTaskIndex> Takes<V> for GcpCloudRunJobTaskIndexKey {}
key! { GcpGceInstanceHostname GcpGceInstanceHostnameKey, "`gcp.gce.instance.hostname` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `gcp.gce.instance.hostname = %x`, on a parameter `#[attr(%gcp.gce.instance.hostname)]`" }
impl GcpGceInstanceHostname for TextValue {}
impl<V: GcpGceInstanceHostname> Takes<V> for GcpGceInstanceHostnameKey {}
key! { GcpGceInstanceLabels GcpGceInstanceLabelsKey, "`gcp.gce.instance.labels.<name>` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `gcp.gce.instance.labels.name = %x`, on a parameter `#[attr(%gcp.gce.instance.labels.name)]`" }
impl GcpGceInstanceLabels for TextValue {}
impl<V: GcpGceInstanceLabels> Takes<V> for GcpGceInstanceLabelsKey {}
key! { GcpGceInstanceName GcpGceInstanceNameKey, "`gcp.gce.instance.name` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `gcp.gce.instance.name = %x`, on a parameter `#[attr(%gcp.gce.instance.name)]`" }
impl GcpGceInstanceName for TextValue {}
impl<V: GcpGceInstanceName> Takes<V> for GcpGceInstanceNameKey {}
key! { GcpGceInstanceGroupManagerName GcpGceInstanceGroupManagerNameKey, "`gcp.gce.instance_group_manager.name` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `gcp.gce.instance_group_manager.name = %x`, on a parameter `#[attr(%gcp.gce.instance_group_manager.name)]`" }
impl GcpGceInstanceGroupManagerName for TextValue {}
impl<V: GcpGceInstanceGroupManagerName> Takes<V> for GcpGceInstanceGroupManagerNameKey {}
key! { GcpGceInstanceGroupManagerRegion GcpGceInstanceGroupManagerRegionKey, "`gcp.gce.instance_group_manager.region` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `gcp.gce.instance_group_manager.region = %x`, on a parameter `#[attr(%gcp.gce.instance_group_manager.region)]`" }
impl GcpGceInstanceGroupManagerRegion for TextValue {}
impl<V: GcpGceInstanceGroupManagerRegion> Takes<V> for GcpGceInstanceGroupManagerRegionKey {}
key! { GcpGceInstanceGroupManagerZone GcpGceInstanceGroupManagerZoneKey, "`gcp.gce.instance_group_manager.zone` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `gcp.gce.instance_group_manager.zone = %x`, on a parameter `#[attr(%gcp.gce.instance_group_manager.zone)]`" }
impl GcpGceInstanceGroupManagerZone for TextValue {}
impl<V: GcpGceInstanceGroupManagerZone> Takes<V> for GcpGceInstanceGroupManagerZoneKey {}
key! { GenAiAgentDescription GenAiAgentDescriptionKey, "`gen_ai.agent.description` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `gen_ai.agent.description = %x`, on a parameter `#[attr(%gen_ai.agent.description)]`" }
impl GenAiAgentDescription for TextValue {}
impl<V: GenAiAgentDescription> Takes<V> for GenAiAgentDescriptionKey {}
key! { GenAiAgentId GenAiAgentIdKey, "`gen_ai.agent.id` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `gen_ai.agent.id = %x`, on a parameter `#[attr(%gen_ai.agent.id)]`" }
impl GenAiAgentId for TextValue {}
impl<V: GenAiAgentId> Takes<V> for GenAiAgentIdKey {}
key! { GenAiAgentName GenAiAgentNameKey, "`gen_ai.agent.name` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `gen_ai.agent.name = %x`, on a parameter `#[attr(%gen_ai.agent.name)]`" }
impl GenAiAgentName for TextValue {}
impl<V: GenAiAgentName> Takes<V> for GenAiAgentNameKey {}
key! { GenAiAgentVersion GenAiAgentVersionKey, "`gen_ai.agent.version` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `gen_ai.agent.version = %x`, on a parameter `#[attr(%gen_ai.agent.version)]`" }
impl GenAiAgentVersion for TextValue {}
impl<V: GenAiAgentVersion> Takes<V> for GenAiAgentVersionKey {}
key! { GenAiCompletion GenAiCompletionKey, "`gen_ai.completion` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `gen_ai.completion = %x`, on a parameter `#[attr(%gen_ai.completion)]`" }
impl GenAiCompletion for TextValue {}
impl<V: GenAiCompletion> Takes<V> for GenAiCompletionKey {}
key! { GenAiConversationId GenAiConversationIdKey, "`gen_ai.conversation.id` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `gen_ai.conversation.id = %x`, on a parameter `#[attr(%gen_ai.conversation.id)]`" }
impl GenAiConversationId for TextValue {}
impl<V: GenAiConversationId> Takes<V> for GenAiConversationIdKey {}
key! { GenAiDataSourceId GenAiDataSourceIdKey, "`gen_ai.data_source.id` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `gen_ai.data_source.id = %x`, on a parameter `#[attr(%gen_ai.data_source.id)]`" }
impl GenAiDataSourceId for TextValue {}
impl<V: GenAiDataSourceId> Takes<V> for GenAiDataSourceIdKey {}
key! { GenAiEmbeddingsDimensionCount GenAiEmbeddingsDimensionCountKey, "`gen_ai.embeddings.dimension.count` is an int in the semantic conventions 1.44, and this value is not", "this is not an int", "it takes every integer type; write for example `gen_ai.embeddings.dimension.count = u64::from(x)`" }
impl GenAiEmbeddingsDimensionCount for IntValue {}
impl<V: GenAiEmbeddingsDimensionCount> Takes<V> for GenAiEmbeddingsDimensionCountKey {}
key! { GenAiEvaluationExplanation GenAiEvaluationExplanationKey, "`gen_ai.evaluation.explanation` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `gen_ai.evaluation.explanation = %x`, on a parameter `#[attr(%gen_ai.evaluation.explanation)]`" }
impl GenAiEvaluationExplanation for TextValue {}
impl<V: GenAiEvaluationExplanation> Takes<V> for GenAiEvaluationExplanationKey {}
key! { GenAiEvaluationName GenAiEvaluationNameKey, "`gen_ai.evaluation.name` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `gen_ai.evaluation.name = %x`, on a parameter `#[attr(%gen_ai.evaluation.name)]`" }
impl GenAiEvaluationName for TextValue {}
impl<V: GenAiEvaluationName> Takes<V> for GenAiEvaluationNameKey {}
key! { GenAiEvaluationScoreLabel GenAiEvaluationScoreLabelKey, "`gen_ai.evaluation.score.label` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `gen_ai.evaluation.score.label = %x`, on a parameter `#[attr(%gen_ai.evaluation.score.label)]`" }
impl GenAiEvaluationScoreLabel for TextValue {}
impl<V: GenAiEvaluationScoreLabel> Takes<V> for GenAiEvaluationScoreLabelKey {}
key! { GenAiEvaluationScoreValue GenAiEvaluationScoreValueKey, "`gen_ai.evaluation.score.value` is a double in the semantic conventions 1.44, and this value is not", "this is not a double", "it takes `f32`, `f64` and durations, and an int stays an int on its way; write for example `gen_ai.evaluation.score.value = f64::from(x)`" }
impl GenAiEvaluationScoreValue for DoubleValue {}
impl<V: GenAiEvaluationScoreValue> Takes<V> for GenAiEvaluationScoreValueKey {}
key! { GenAiOpenaiRequestResponseFormat GenAiOpenaiRequestResponseFormatKey, "`gen_ai.openai.request.response_format` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `gen_ai.openai.request.response_format = %x`, on a parameter `#[attr(%gen_ai.openai.request.response_format)]`" }
impl GenAiOpenaiRequestResponseFormat for TextValue {}
impl<V: GenAiOpenaiRequestResponseFormat> Takes<V> for GenAiOpenaiRequestResponseFormatKey {}
key! { GenAiOpenaiRequestSeed GenAiOpenaiRequestSeedKey, "`gen_ai.openai.request.seed` is an int in the semantic conventions 1.44, and this value is not", "this is not an int", "it takes every integer type; write for example `gen_ai.openai.request.seed = u64::from(x)`" }
impl GenAiOpenaiRequestSeed for IntValue {}
impl<V: GenAiOpenaiRequestSeed> Takes<V> for GenAiOpenaiRequestSeedKey {}
key! { GenAiOpenaiRequestServiceTier GenAiOpenaiRequestServiceTierKey, "`gen_ai.openai.request.service_tier` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `gen_ai.openai.request.service_tier = %x`, on a parameter `#[attr(%gen_ai.openai.request.service_tier)]`" }
impl GenAiOpenaiRequestServiceTier for TextValue {}
impl<V: GenAiOpenaiRequestServiceTier> Takes<V> for GenAiOpenaiRequestServiceTierKey {}
key! { GenAiOpenaiResponseServiceTier GenAiOpenaiResponseServiceTierKey, "`gen_ai.openai.response.service_tier` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `gen_ai.openai.response.service_tier = %x`, on a parameter `#[attr(%gen_ai.openai.response.service_tier)]`" }
impl GenAiOpenaiResponseServiceTier for TextValue {}
impl<V: GenAiOpenaiResponseServiceTier> Takes<V> for GenAiOpenaiResponseServiceTierKey {}
key! { GenAiOpenaiResponseSystemFingerprint GenAiOpenaiResponseSystemFingerprintKey, "`gen_ai.openai.response.system_fingerprint` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `gen_ai.openai.response.system_fingerprint = %x`, on a parameter `#[attr(%gen_ai.openai.response.system_fingerprint)]`" }
impl GenAiOpenaiResponseSystemFingerprint for TextValue {}
impl<V: GenAiOpenaiResponseSystemFingerprint> Takes<V> for GenAiOpenaiResponseSystemFingerprintKey {}
key! { GenAiOperationName GenAiOperationNameKey, "`gen_ai.operation.name` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `gen_ai.operation.name = %x`, on a parameter `#[attr(%gen_ai.operation.name)]`" }
impl GenAiOperationName for TextValue {}
impl<V: GenAiOperationName> Takes<V> for GenAiOperationNameKey {}
key! { GenAiOutputType GenAiOutputTypeKey, "`gen_ai.output.type` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `gen_ai.output.type = %x`, on a parameter `#[attr(%gen_ai.output.type)]`" }
impl GenAiOutputType for TextValue {}
impl<V: GenAiOutputType> Takes<V> for GenAiOutputTypeKey {}
key! { GenAiPrompt GenAiPromptKey, "`gen_ai.prompt` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `gen_ai.prompt = %x`, on a parameter `#[attr(%gen_ai.prompt)]`" }
impl GenAiPrompt for TextValue {}
impl<V: GenAiPrompt> Takes<V> for GenAiPromptKey {}
key! { GenAiPromptName GenAiPromptNameKey, "`gen_ai.prompt.name` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `gen_ai.prompt.name = %x`, on a parameter `#[attr(%gen_ai.prompt.name)]`" }
impl GenAiPromptName for TextValue {}
impl<V: GenAiPromptName> Takes<V> for GenAiPromptNameKey {}
key! { GenAiProviderName GenAiProviderNameKey, "`gen_ai.provider.name` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `gen_ai.provider.name = %x`, on a parameter `#[attr(%gen_ai.provider.name)]`" }
impl GenAiProviderName for TextValue {}
impl<V: GenAiProviderName> Takes<V> for GenAiProviderNameKey {}
key! { GenAiRequestChoiceCount GenAiRequestChoiceCountKey, "`gen_ai.request.choice.count` is an int in the semantic conventions 1.44, and this value is not", "this is not an int", "it takes every integer type; write for example `gen_ai.request.choice.count = u64::from(x)`" }
impl GenAiRequestChoiceCount for IntValue {}
impl<V: GenAiRequestChoiceCount> Takes<V> for GenAiRequestChoiceCountKey {}
key! { GenAiRequestEncodingFormats GenAiRequestEncodingFormatsKey, "`gen_ai.request.encoding_formats` is an array of strings in the semantic conventions 1.44, and this value is not", "this is not an array of strings", "it takes slices, vectors and arrays of text; write for a single one `gen_ai.request.encoding_formats = [x]`" }
impl GenAiRequestEncodingFormats for TextArray {}
impl<V: GenAiRequestEncodingFormats> Takes<V> for GenAiRequestEncodingFormatsKey {}
key! { GenAiRequestFrequencyPenalty GenAiRequestFrequencyPenaltyKey, "`gen_ai.request.frequency_penalty` is a double in the semantic conventions 1.44, and this value is not", "this is not a double", "it takes `f32`, `f64` and durations, and an int stays an int on its way; write for example `gen_ai.request.frequency_penalty = f64::from(x)`" }
impl GenAiRequestFrequencyPenalty for DoubleValue {}
impl<V: GenAiRequestFrequencyPenalty> Takes<V> for GenAiRequestFrequencyPenaltyKey {}
key! { GenAiRequestMaxTokens GenAiRequestMaxTokensKey, "`gen_ai.request.max_tokens` is an int in the semantic conventions 1.44, and this value is not", "this is not an int", "it takes every integer type; write for example `gen_ai.request.max_tokens = u64::from(x)`" }
impl GenAiRequestMaxTokens for IntValue {}
impl<V: GenAiRequestMaxTokens> Takes<V> for GenAiRequestMaxTokensKey {}
key! { GenAiRequestModel GenAiRequestModelKey, "`gen_ai.request.model` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `gen_ai.request.model = %x`, on a parameter `#[attr(%gen_ai.request.model)]`" }
impl GenAiRequestModel for TextValue {}
impl<V: GenAiRequestModel> Takes<V> for GenAiRequestModelKey {}
key! { GenAiRequestPresencePenalty GenAiRequestPresencePenaltyKey, "`gen_ai.request.presence_penalty` is a double in the semantic conventions 1.44, and this value is not", "this is not a double", "it takes `f32`, `f64` and durations, and an int stays an int on its way; write for example `gen_ai.request.presence_penalty = f64::from(x)`" }
impl GenAiRequestPresencePenalty for DoubleValue {}
impl<V: GenAiRequestPresencePenalty> Takes<V> for GenAiRequestPresencePenaltyKey {}
key! { GenAiRequestSeed GenAiRequestSeedKey, "`gen_ai.request.seed` is an int in the semantic conventions 1.44, and this value is not", "this is not an int", "it takes every integer type; write for example `gen_ai.request.seed = u64::from(x)`" }
impl GenAiRequestSeed for IntValue {}
impl<V: GenAiRequestSeed> Takes<V> for GenAiRequestSeedKey {}
key! { GenAiRequestStopSequences GenAiRequestStopSequencesKey, "`gen_ai.request.stop_sequences` is an array of strings in the semantic conventions 1.44, and this value is not", "this is not an array of strings", "it takes slices, vectors and arrays of text; write for a single one `gen_ai.request.stop_sequences = [x]`" }
impl GenAiRequestStopSequences for TextArray {}
impl<V: GenAiRequestStopSequences> Takes<V> for GenAiRequestStopSequencesKey {}
key! { GenAiRequestStream GenAiRequestStreamKey, "`gen_ai.request.stream` is a boolean in the semantic conventions 1.44, and this value is not", "this is not a boolean", "it takes `bool`; write for example `gen_ai.request.stream = x.is_some()`" }
impl GenAiRequestStream for BoolValue {}
impl<V: GenAiRequestStream> Takes<V> for GenAiRequestStreamKey {}
key! { GenAiRequestTemperature GenAiRequestTemperatureKey, "`gen_ai.request.temperature` is a double in the semantic conventions 1.44, and this value is not", "this is not a double", "it takes `f32`, `f64` and durations, and an int stays an int on its way; write for example `gen_ai.request.temperature = f64::from(x)`" }
impl GenAiRequestTemperature for DoubleValue {}
impl<V: GenAiRequestTemperature> Takes<V> for GenAiRequestTemperatureKey {}
key! { GenAiRequestTopK GenAiRequestTopKKey, "`gen_ai.request.top_k` is a double in the semantic conventions 1.44, and this value is not", "this is not a double", "it takes `f32`, `f64` and durations, and an int stays an int on its way; write for example `gen_ai.request.top_k = f64::from(x)`" }
impl GenAiRequestTopK for DoubleValue {}
impl<V: GenAiRequestTopK> Takes<V> for GenAiRequestTopKKey {}
key! { GenAiRequestTopP GenAiRequestTopPKey, "`gen_ai.request.top_p` is a double in the semantic conventions 1.44, and this value is not", "this is not a double", "it takes `f32`, `f64` and durations, and an int stays an int on its way; write for example `gen_ai.request.top_p = f64::from(x)`" }
impl GenAiRequestTopP for DoubleValue {}
impl<V: GenAiRequestTopP> Takes<V> for GenAiRequestTopPKey {}
key! { GenAiResponseFinishReasons GenAiResponseFinishReasonsKey, "`gen_ai.response.finish_reasons` is an array of strings in the semantic conventions 1.44, and this value is not", "this is not an array of strings", "it takes slices, vectors and arrays of text; write for a single one `gen_ai.response.finish_reasons = [x]`" }
impl GenAiResponseFinishReasons for TextArray {}
impl<V: GenAiResponseFinishReasons> Takes<V> for GenAiResponseFinishReasonsKey {}
key! { GenAiResponseId GenAiResponseIdKey, "`gen_ai.response.id` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `gen_ai.response.id = %x`, on a parameter `#[attr(%gen_ai.response.id)]`" }
impl GenAiResponseId for TextValue {}
impl<V: GenAiResponseId> Takes<V> for GenAiResponseIdKey {}
key! { GenAiResponseModel GenAiResponseModelKey, "`gen_ai.response.model` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `gen_ai.response.model = %x`, on a parameter `#[attr(%gen_ai.response.model)]`" }
impl GenAiResponseModel for TextValue {}
impl<V: GenAiResponseModel> Takes<V> for GenAiResponseModelKey {}
key! { GenAiResponseTimeToFirstChunk GenAiResponseTimeToFirstChunkKey, "`gen_ai.response.time_to_first_chunk` is a double in the semantic conventions 1.44, and this value is not", "this is not a double", "it takes `f32`, `f64` and durations, and an int stays an int on its way; write for example `gen_ai.response.time_to_first_chunk = f64::from(x)`" }
impl GenAiResponseTimeToFirstChunk for DoubleValue {}
impl<V: GenAiResponseTimeToFirstChunk> Takes<V> for GenAiResponseTimeToFirstChunkKey {}
key! { GenAiRetrievalQueryText GenAiRetrievalQueryTextKey, "`gen_ai.retrieval.query.text` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `gen_ai.retrieval.query.text = %x`, on a parameter `#[attr(%gen_ai.retrieval.query.text)]`" }
impl GenAiRetrievalQueryText for TextValue {}
impl<V: GenAiRetrievalQueryText> Takes<V> for GenAiRetrievalQueryTextKey {}
key! { GenAiSystem GenAiSystemKey, "`gen_ai.system` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `gen_ai.system = %x`, on a parameter `#[attr(%gen_ai.system)]`" }
impl GenAiSystem for TextValue {}
impl<V: GenAiSystem> Takes<V> for GenAiSystemKey {}
key! { GenAiTokenType GenAiTokenTypeKey, "`gen_ai.token.type` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `gen_ai.token.type = %x`, on a parameter `#[attr(%gen_ai.token.type)]`" }
impl GenAiTokenType for TextValue {}
impl<V: GenAiTokenType> Takes<V> for GenAiTokenTypeKey {}
key! { GenAiToolCallId GenAiToolCallIdKey, "`gen_ai.tool.call.id` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `gen_ai.tool.call.id = %x`, on a parameter `#[attr(%gen_ai.tool.call.id)]`" }
impl GenAiToolCallId for TextValue {}
impl<V: GenAiToolCallId> Takes<V> for GenAiToolCallIdKey {}
key! { GenAiToolDescription GenAiToolDescriptionKey, "`gen_ai.tool.description` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `gen_ai.tool.description = %x`, on a parameter `#[attr(%gen_ai.tool.description)]`" }
impl GenAiToolDescription for TextValue {}
impl<V: GenAiToolDescription> Takes<V> for GenAiToolDescriptionKey {}
key! { GenAiToolName GenAiToolNameKey, "`gen_ai.tool.name` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `gen_ai.tool.name = %x`, on a parameter `#[attr(%gen_ai.tool.name)]`" }
impl GenAiToolName for TextValue {}
impl<V: GenAiToolName> Takes<V> for GenAiToolNameKey {}
key! { GenAiToolType GenAiToolTypeKey, "`gen_ai.tool.type` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `gen_ai.tool.type = %x`, on a parameter `#[attr(%gen_ai.tool.type)]`" }
impl GenAiToolType for TextValue {}
impl<V: GenAiToolType> Takes<V> for GenAiToolTypeKey {}
key! { GenAiUsageCacheCreationInputTokens GenAiUsageCacheCreationInputTokensKey, "`gen_ai.usage.cache_creation.input_tokens` is an int in the semantic conventions 1.44, and this value is not", "this is not an int", "it takes every integer type; write for example `gen_ai.usage.cache_creation.input_tokens = u64::from(x)`" }
impl GenAiUsageCacheCreationInputTokens for IntValue {}
impl<V: GenAiUsageCacheCreationInputTokens> Takes<V> for GenAiUsageCacheCreationInputTokensKey {}
key! { GenAiUsageCacheReadInputTokens GenAiUsageCacheReadInputTokensKey, "`gen_ai.usage.cache_read.input_tokens` is an int in the semantic conventions 1.44, and this value is not", "this is not an int", "it takes every integer type; write for example `gen_ai.usage.cache_read.input_tokens = u64::from(x)`" }
impl GenAiUsageCacheReadInputTokens for IntValue {}
impl<V: GenAiUsageCacheReadInputTokens> Takes<V> for GenAiUsageCacheReadInputTokensKey {}
key! { GenAiUsageCompletionTokens GenAiUsageCompletionTokensKey, "`gen_ai.usage.completion_tokens` is an int in the semantic conventions 1.44, and this value is not", "this is not an int", "it takes every integer type; write for example `gen_ai.usage.completion_tokens = u64::from(x)`" }
impl GenAiUsageCompletionTokens for IntValue {}
impl<V: GenAiUsageCompletionTokens> Takes<V> for GenAiUsageCompletionTokensKey {}
key! { GenAiUsageInputTokens GenAiUsageInputTokensKey, "`gen_ai.usage.input_tokens` is an int in the semantic conventions 1.44, and this value is not", "this is not an int", "it takes every integer type; write for example `gen_ai.usage.input_tokens = u64::from(x)`" }
impl GenAiUsageInputTokens for IntValue {}
impl<V: GenAiUsageInputTokens> Takes<V> for GenAiUsageInputTokensKey {}
key! { GenAiUsageOutputTokens GenAiUsageOutputTokensKey, "`gen_ai.usage.output_tokens` is an int in the semantic conventions 1.44, and this value is not", "this is not an int", "it takes every integer type; write for example `gen_ai.usage.output_tokens = u64::from(x)`" }
impl GenAiUsageOutputTokens for IntValue {}
impl<V: GenAiUsageOutputTokens> Takes<V> for GenAiUsageOutputTokensKey {}
key! { GenAiUsagePromptTokens GenAiUsagePromptTokensKey, "`gen_ai.usage.prompt_tokens` is an int in the semantic conventions 1.44, and this value is not", "this is not an int", "it takes every integer type; write for example `gen_ai.usage.prompt_tokens = u64::from(x)`" }
impl GenAiUsagePromptTokens for IntValue {}
impl<V: GenAiUsagePromptTokens> Takes<V> for GenAiUsagePromptTokensKey {}
key! { GenAiUsageReasoningOutputTokens GenAiUsageReasoningOutputTokensKey, "`gen_ai.usage.reasoning.output_tokens` is an int in the semantic conventions 1.44, and this value is not", "this is not an int", "it takes every integer type; write for example `gen_ai.usage.reasoning.output_tokens = u64::from(x)`" }
impl GenAiUsageReasoningOutputTokens for IntValue {}
impl<V: GenAiUsageReasoningOutputTokens> Takes<V> for GenAiUsageReasoningOutputTokensKey {}
key! { GenAiWorkflowName GenAiWorkflowNameKey, "`gen_ai.workflow.name` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `gen_ai.workflow.name = %x`, on a parameter `#[attr(%gen_ai.workflow.name)]`" }
impl GenAiWorkflowName for TextValue {}
impl<V: GenAiWorkflowName> Takes<V> for GenAiWorkflowNameKey {}
key! { GeoContinentCode GeoContinentCodeKey, "`geo.continent.code` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `geo.continent.code = %x`, on a parameter `#[attr(%geo.continent.code)]`" }
impl GeoContinentCode for TextValue {}
impl<V: GeoContinentCode> Takes<V> for GeoContinentCodeKey {}
key! { GeoCountryIsoCode GeoCountryIsoCodeKey, "`geo.country.iso_code` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `geo.country.iso_code = %x`, on a parameter `#[attr(%geo.country.iso_code)]`" }
impl GeoCountryIsoCode for TextValue {}
impl<V: GeoCountryIsoCode> Takes<V> for GeoCountryIsoCodeKey {}
key! { GeoLocalityName GeoLocalityNameKey, "`geo.locality.name` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `geo.locality.name = %x`, on a parameter `#[attr(%geo.locality.name)]`" }
impl GeoLocalityName for TextValue {}
impl<V: GeoLocalityName> Takes<V> for GeoLocalityNameKey {}
key! { GeoLocationLat GeoLocationLatKey, "`geo.location.lat` is a double in the semantic conventions 1.44, and this value is not", "this is not a double", "it takes `f32`, `f64` and durations, and an int stays an int on its way; write for example `geo.location.lat = f64::from(x)`" }
impl GeoLocationLat for DoubleValue {}
impl<V: GeoLocationLat> Takes<V> for GeoLocationLatKey {}
key! { GeoLocationLon GeoLocationLonKey, "`geo.location.lon` is a double in the semantic conventions 1.44, and this value is not", "this is not a double", "it takes `f32`, `f64` and durations, and an int stays an int on its way; write for example `geo.location.lon = f64::from(x)`" }
impl GeoLocationLon for DoubleValue {}
impl<V: GeoLocationLon> Takes<V> for GeoLocationLonKey {}
key! { GeoPostalCode GeoPostalCodeKey, "`geo.postal_code` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `geo.postal_code = %x`, on a parameter `#[attr(%geo.postal_code)]`" }
impl GeoPostalCode for TextValue {}
impl<V: GeoPostalCode> Takes<V> for GeoPostalCodeKey {}
key! { GeoRegionIsoCode GeoRegionIsoCodeKey, "`geo.region.iso_code` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `geo.region.iso_code = %x`, on a parameter `#[attr(%geo.region.iso_code)]`" }
impl GeoRegionIsoCode for TextValue {}
impl<V: GeoRegionIsoCode> Takes<V> for GeoRegionIsoCodeKey {}
key! { GoCpuDetailedState GoCpuDetailedStateKey, "`go.cpu.detailed_state` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `go.cpu.detailed_state = %x`, on a parameter `#[attr(%go.cpu.detailed_state)]`" }
impl GoCpuDetailedState for TextValue {}
impl<V: GoCpuDetailedState> Takes<V> for GoCpuDetailedStateKey {}
key! { GoCpuState GoCpuStateKey, "`go.cpu.state` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `go.cpu.state = %x`, on a parameter `#[attr(%go.cpu.state)]`" }
impl GoCpuState for TextValue {}
impl<V: GoCpuState> Takes<V> for GoCpuStateKey {}
key! { GoMemoryDetailedType GoMemoryDetailedTypeKey, "`go.memory.detailed_type` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `go.memory.detailed_type = %x`, on a parameter `#[attr(%go.memory.detailed_type)]`" }
impl GoMemoryDetailedType for TextValue {}
impl<V: GoMemoryDetailedType> Takes<V> for GoMemoryDetailedTypeKey {}
key! { GoMemoryType GoMemoryTypeKey, "`go.memory.type` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `go.memory.type = %x`, on a parameter `#[attr(%go.memory.type)]`" }
impl GoMemoryType for TextValue {}
impl<V: GoMemoryType> Takes<V> for GoMemoryTypeKey {}
key! { GraphqlDocument GraphqlDocumentKey, "`graphql.document` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `graphql.document = %x`, on a parameter `#[attr(%graphql.document)]`" }
impl GraphqlDocument for TextValue {}
impl<V: GraphqlDocument> Takes<V> for GraphqlDocumentKey {}
key! { GraphqlOperationName GraphqlOperationNameKey, "`graphql.operation.name` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `graphql.operation.name = %x`, on a parameter `#[attr(%graphql.operation.name)]`" }
impl GraphqlOperationName for TextValue {}
impl<V: GraphqlOperationName> Takes<V> for GraphqlOperationNameKey {}
key! { GraphqlOperationType GraphqlOperationTypeKey, "`graphql.operation.type` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `graphql.operation.type = %x`, on a parameter `#[attr(%graphql.operation.type)]`" }
impl GraphqlOperationType for TextValue {}
impl<V: GraphqlOperationType> Takes<V> for GraphqlOperationTypeKey {}
key! { HerokuAppId HerokuAppIdKey, "`heroku.app.id` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `heroku.app.id = %x`, on a parameter `#[attr(%heroku.app.id)]`" }
impl HerokuAppId for TextValue {}
impl<V: HerokuAppId> Takes<V> for HerokuAppIdKey {}
key! { HerokuReleaseCommit HerokuReleaseCommitKey, "`heroku.release.commit` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `heroku.release.commit = %x`, on a parameter `#[attr(%heroku.release.commit)]`" }
impl HerokuReleaseCommit for TextValue {}
impl<V: HerokuReleaseCommit> Takes<V> for HerokuReleaseCommitKey {}
key! { HerokuReleaseCreationTimestamp HerokuReleaseCreationTimestampKey, "`heroku.release.creation_timestamp` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `heroku.release.creation_timestamp = %x`, on a parameter `#[attr(%heroku.release.creation_timestamp)]`" }
impl HerokuReleaseCreationTimestamp for TextValue {}
impl<V: HerokuReleaseCreationTimestamp> Takes<V> for HerokuReleaseCreationTimestampKey {}
key! { HostArch HostArchKey, "`host.arch` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `host.arch = %x`, on a parameter `#[attr(%host.arch)]`" }
impl HostArch for TextValue {}
impl<V: HostArch> Takes<V> for HostArchKey {}
key! { HostCpuCacheL2Size HostCpuCacheL2SizeKey, "`host.cpu.cache.l2.size` is an int in the semantic conventions 1.44, and this value is not", "this is not an int", "it takes every integer type; write for example `host.cpu.cache.l2.size = u64::from(x)`" }
impl HostCpuCacheL2Size for IntValue {}
impl<V: HostCpuCacheL2Size> Takes<V> for HostCpuCacheL2SizeKey {}
key! { HostCpuFamily HostCpuFamilyKey, "`host.cpu.family` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `host.cpu.family = %x`, on a parameter `#[attr(%host.cpu.family)]`" }
impl HostCpuFamily for TextValue {}
impl<V: HostCpuFamily> Takes<V> for HostCpuFamilyKey {}
key! { HostCpuModelId HostCpuModelIdKey, "`host.cpu.model.id` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `host.cpu.model.id = %x`, on a parameter `#[attr(%host.cpu.model.id)]`" }
impl HostCpuModelId for TextValue {}
impl<V: HostCpuModelId> Takes<V> for HostCpuModelIdKey {}
key! { HostCpuModelName HostCpuModelNameKey, "`host.cpu.model.name` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `host.cpu.model.name = %x`, on a parameter `#[attr(%host.cpu.model.name)]`" }
impl HostCpuModelName for TextValue {}
impl<V: HostCpuModelName> Takes<V> for HostCpuModelNameKey {}
key! { HostCpuStepping HostCpuSteppingKey, "`host.cpu.stepping` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `host.cpu.stepping = %x`, on a parameter `#[attr(%host.cpu.stepping)]`" }
impl HostCpuStepping for TextValue {}
impl<V: HostCpuStepping> Takes<V> for HostCpuSteppingKey {}
key! { HostCpuVendorId HostCpuVendorIdKey, "`host.cpu.vendor.id` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `host.cpu.vendor.id = %x`, on a parameter `#[attr(%host.cpu.vendor.id)]`" }
impl HostCpuVendorId for TextValue {}
impl<V: HostCpuVendorId> Takes<V> for HostCpuVendorIdKey {}
key! { HostId HostIdKey, "`host.id` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `host.id = %x`, on a parameter `#[attr(%host.id)]`" }
impl HostId for TextValue {}
impl<V: HostId> Takes<V> for HostIdKey {}
key! { HostImageId HostImageIdKey, "`host.image.id` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `host.image.id = %x`, on a parameter `#[attr(%host.image.id)]`" }
impl HostImageId for TextValue {}
impl<V: HostImageId> Takes<V> for HostImageIdKey {}
key! { HostImageName HostImageNameKey, "`host.image.name` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `host.image.name = %x`, on a parameter `#[attr(%host.image.name)]`" }
impl HostImageName for TextValue {}
impl<V: HostImageName> Takes<V> for HostImageNameKey {}
key! { HostImageVersion HostImageVersionKey, "`host.image.version` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `host.image.version = %x`, on a parameter `#[attr(%host.image.version)]`" }
impl HostImageVersion for TextValue {}
impl<V: HostImageVersion> Takes<V> for HostImageVersionKey {}
key! { HostIp HostIpKey, "`host.ip` is an array of strings in the semantic conventions 1.44, and this value is not", "this is not an array of strings", "it takes slices, vectors and arrays of text; write for a single one `host.ip = [x]`" }
impl HostIp for TextArray {}
impl<V: HostIp> Takes<V> for HostIpKey {}
key! { HostMac HostMacKey, "`host.mac` is an array of strings in the semantic conventions 1.44, and this value is not", "this is not an array of strings", "it takes slices, vectors and arrays of text; write for a single one `host.mac = [x]`" }
impl HostMac for TextArray {}
impl<V: HostMac> Takes<V> for HostMacKey {}
key! { HostName HostNameKey, "`host.name` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `host.name = %x`, on a parameter `#[attr(%host.name)]`" }
impl HostName for TextValue {}
impl<V: HostName> Takes<V> for HostNameKey {}
key! { HostType HostTypeKey, "`host.type` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `host.type = %x`, on a parameter `#[attr(%host.type)]`" }
impl HostType for TextValue {}
impl<V: HostType> Takes<V> for HostTypeKey {}
key! { HttpConnectionState HttpConnectionStateKey, "`http.connection.state` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `http.connection.state = %x`, on a parameter `#[attr(%http.connection.state)]`" }
impl HttpConnectionState for TextValue {}
impl<V: HttpConnectionState> Takes<V> for HttpConnectionStateKey {}
key! { HttpRequestBodySize HttpRequestBodySizeKey, "`http.request.body.size` is an int in the semantic conventions 1.44, and this value is not", "this is not an int", "it takes every integer type; write for example `http.request.body.size = u64::from(x)`" }
impl HttpRequestBodySize for IntValue {}
impl<V: HttpRequestBodySize> Takes<V> for HttpRequestBodySizeKey {}
key! { HttpRequestHeader HttpRequestHeaderKey, "`http.request.header.<name>` is an array of strings in the semantic conventions 1.44, and this value is not", "this is not an array of strings", "it takes slices, vectors and arrays of text; write for a single one `http.request.header.name = [x]`" }
impl HttpRequestHeader for TextArray {}
impl<V: HttpRequestHeader> Takes<V> for HttpRequestHeaderKey {}
key! { HttpRequestMethod HttpRequestMethodKey, "`http.request.method` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `http.request.method = %x`, on a parameter `#[attr(%http.request.method)]`" }
impl HttpRequestMethod for TextValue {}
impl<V: HttpRequestMethod> Takes<V> for HttpRequestMethodKey {}
key! { HttpRequestMethodOriginal HttpRequestMethodOriginalKey, "`http.request.method_original` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `http.request.method_original = %x`, on a parameter `#[attr(%http.request.method_original)]`" }
impl HttpRequestMethodOriginal for TextValue {}
impl<V: HttpRequestMethodOriginal> Takes<V> for HttpRequestMethodOriginalKey {}
key! { HttpRequestResendCount HttpRequestResendCountKey, "`http.request.resend_count` is an int in the semantic conventions 1.44, and this value is not", "this is not an int", "it takes every integer type; write for example `http.request.resend_count = u64::from(x)`" }
impl HttpRequestResendCount for IntValue {}
impl<V: HttpRequestResendCount> Takes<V> for HttpRequestResendCountKey {}
key! { HttpRequestSize HttpRequestSizeKey, "`http.request.size` is an int in the semantic conventions 1.44, and this value is not", "this is not an int", "it takes every integer type; write for example `http.request.size = u64::from(x)`" }
impl HttpRequestSize for IntValue {}
impl<V: HttpRequestSize> Takes<V> for HttpRequestSizeKey {}
key! { HttpResponseBodySize HttpResponseBodySizeKey, "`http.response.body.size` is an int in the semantic conventions 1.44, and this value is not", "this is not an int", "it takes every integer type; write for example `http.response.body.size = u64::from(x)`" }
impl HttpResponseBodySize for IntValue {}
impl<V: HttpResponseBodySize> Takes<V> for HttpResponseBodySizeKey {}
key! { HttpResponseHeader HttpResponseHeaderKey, "`http.response.header.<name>` is an array of strings in the semantic conventions 1.44, and this value is not", "this is not an array of strings", "it takes slices, vectors and arrays of text; write for a single one `http.response.header.name = [x]`" }
impl HttpResponseHeader for TextArray {}
impl<V: HttpResponseHeader> Takes<V> for HttpResponseHeaderKey {}
key! { HttpResponseSize HttpResponseSizeKey, "`http.response.size` is an int in the semantic conventions 1.44, and this value is not", "this is not an int", "it takes every integer type; write for example `http.response.size = u64::from(x)`" }
impl HttpResponseSize for IntValue {}
impl<V: HttpResponseSize> Takes<V> for HttpResponseSizeKey {}
key! { HttpResponseStatusCode HttpResponseStatusCodeKey, "`http.response.status_code` is an int in the semantic conventions 1.44, and this value is not", "this is not an int", "it takes every integer type; write for example `http.response.status_code = u64::from(x)`" }
impl HttpResponseStatusCode for IntValue {}
impl<V: HttpResponseStatusCode> Takes<V> for HttpResponseStatusCodeKey {}
key! { HttpRoute HttpRouteKey, "`http.route` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `http.route = %x`, on a parameter `#[attr(%http.route)]`" }
impl HttpRoute for TextValue {}
impl<V: HttpRoute> Takes<V> for HttpRouteKey {}
key! { HwBatteryCapacity HwBatteryCapacityKey, "`hw.battery.capacity` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `hw.battery.capacity = %x`, on a parameter `#[attr(%hw.battery.capacity)]`" }
impl HwBatteryCapacity for TextValue {}
impl<V: HwBatteryCapacity> Takes<V> for HwBatteryCapacityKey {}
key! { HwBatteryChemistry HwBatteryChemistryKey, "`hw.battery.chemistry` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `hw.battery.chemistry = %x`, on a parameter `#[attr(%hw.battery.chemistry)]`" }
impl HwBatteryChemistry for TextValue {}
impl<V: HwBatteryChemistry> Takes<V> for HwBatteryChemistryKey {}
key! { HwBatteryState HwBatteryStateKey, "`hw.battery.state` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `hw.battery.state = %x`, on a parameter `#[attr(%hw.battery.state)]`" }
impl HwBatteryState for TextValue {}
impl<V: HwBatteryState> Takes<V> for HwBatteryStateKey {}
key! { HwBiosVersion HwBiosVersionKey, "`hw.bios_version` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `hw.bios_version = %x`, on a parameter `#[attr(%hw.bios_version)]`" }
impl HwBiosVersion for TextValue {}
impl<V: HwBiosVersion> Takes<V> for HwBiosVersionKey {}
key! { HwDriverVersion HwDriverVersionKey, "`hw.driver_version` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `hw.driver_version = %x`, on a parameter `#[attr(%hw.driver_version)]`" }
impl HwDriverVersion for TextValue {}
impl<V: HwDriverVersion> Takes<V> for HwDriverVersionKey {}
key! { HwEnclosureType HwEnclosureTypeKey, "`hw.enclosure.type` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `hw.enclosure.type = %x`, on a parameter `#[attr(%hw.enclosure.type)]`" }
impl HwEnclosureType for TextValue {}
impl<V: HwEnclosureType> Takes<V> for HwEnclosureTypeKey {}
key! { HwFirmwareVersion HwFirmwareVersionKey, "`hw.firmware_version` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `hw.firmware_version = %x`, on a parameter `#[attr(%hw.firmware_version)]`" }
impl HwFirmwareVersion for TextValue {}
impl<V: HwFirmwareVersion> Takes<V> for HwFirmwareVersionKey {}
key! { HwGpuTask HwGpuTaskKey, "`hw.gpu.task` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `hw.gpu.task = %x`, on a parameter `#[attr(%hw.gpu.task)]`" }
impl HwGpuTask for TextValue {}
impl<V: HwGpuTask> Takes<V> for HwGpuTaskKey {}
key! { HwId HwIdKey, "`hw.id` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `hw.id = %x`, on a parameter `#[attr(%hw.id)]`" }
impl HwId for TextValue {}
impl<V: HwId> Takes<V> for HwIdKey {}
key! { HwLimitType HwLimitTypeKey, "`hw.limit_type` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `hw.limit_type = %x`, on a parameter `#[attr(%hw.limit_type)]`" }
impl HwLimitType for TextValue {}
impl<V: HwLimitType> Takes<V> for HwLimitTypeKey {}
key! { HwLogicalDiskRaidLevel HwLogicalDiskRaidLevelKey, "`hw.logical_disk.raid_level` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `hw.logical_disk.raid_level = %x`, on a parameter `#[attr(%hw.logical_disk.raid_level)]`" }
impl HwLogicalDiskRaidLevel for TextValue {}
impl<V: HwLogicalDiskRaidLevel> Takes<V> for HwLogicalDiskRaidLevelKey {}
key! { HwLogicalDiskState HwLogicalDiskStateKey, "`hw.logical_disk.state` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `hw.logical_disk.state = %x`, on a parameter `#[attr(%hw.logical_disk.state)]`" }
impl HwLogicalDiskState for TextValue {}
impl<V: HwLogicalDiskState> Takes<V> for HwLogicalDiskStateKey {}
key! { HwMemoryType HwMemoryTypeKey, "`hw.memory.type` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `hw.memory.type = %x`, on a parameter `#[attr(%hw.memory.type)]`" }
impl HwMemoryType for TextValue {}
impl<V: HwMemoryType> Takes<V> for HwMemoryTypeKey {}
key! { HwModel HwModelKey, "`hw.model` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `hw.model = %x`, on a parameter `#[attr(%hw.model)]`" }
impl HwModel for TextValue {}
impl<V: HwModel> Takes<V> for HwModelKey {}
key! { HwName HwNameKey, "`hw.name` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `hw.name = %x`, on a parameter `#[attr(%hw.name)]`" }
impl HwName for TextValue {}
impl<V: HwName> Takes<V> for HwNameKey {}
key! { HwNetworkLogicalAddresses HwNetworkLogicalAddressesKey, "`hw.network.logical_addresses` is an array of strings in the semantic conventions 1.44, and this value is not", "this is not an array of strings", "it takes slices, vectors and arrays of text; write for a single one `hw.network.logical_addresses = [x]`" }
impl HwNetworkLogicalAddresses for TextArray {}
impl<V: HwNetworkLogicalAddresses> Takes<V> for HwNetworkLogicalAddressesKey {}
key! { HwNetworkPhysicalAddress HwNetworkPhysicalAddressKey, "`hw.network.physical_address` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `hw.network.physical_address = %x`, on a parameter `#[attr(%hw.network.physical_address)]`" }
impl HwNetworkPhysicalAddress for TextValue {}
impl<V: HwNetworkPhysicalAddress> Takes<V> for HwNetworkPhysicalAddressKey {}
key! { HwParent HwParentKey, "`hw.parent` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `hw.parent = %x`, on a parameter `#[attr(%hw.parent)]`" }
impl HwParent for TextValue {}
impl<V: HwParent> Takes<V> for HwParentKey {}
key! { HwPhysicalDiskSmartAttribute HwPhysicalDiskSmartAttributeKey, "`hw.physical_disk.smart_attribute` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `hw.physical_disk.smart_attribute = %x`, on a parameter `#[attr(%hw.physical_disk.smart_attribute)]`" }
impl HwPhysicalDiskSmartAttribute for TextValue {}
impl<V: HwPhysicalDiskSmartAttribute> Takes<V> for HwPhysicalDiskSmartAttributeKey {}
key! { HwPhysicalDiskState HwPhysicalDiskStateKey, "`hw.physical_disk.state` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `hw.physical_disk.state = %x`, on a parameter `#[attr(%hw.physical_disk.state)]`" }
impl HwPhysicalDiskState for TextValue {}
impl<V: HwPhysicalDiskState> Takes<V> for HwPhysicalDiskStateKey {}
key! { HwPhysicalDiskType HwPhysicalDiskTypeKey, "`hw.physical_disk.type` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `hw.physical_disk.type = %x`, on a parameter `#[attr(%hw.physical_disk.type)]`" }
impl HwPhysicalDiskType for TextValue {}
impl<V: HwPhysicalDiskType> Takes<V> for HwPhysicalDiskTypeKey {}
key! { HwSensorLocation HwSensorLocationKey, "`hw.sensor_location` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `hw.sensor_location = %x`, on a parameter `#[attr(%hw.sensor_location)]`" }
impl HwSensorLocation for TextValue {}
impl<V: HwSensorLocation> Takes<V> for HwSensorLocationKey {}
key! { HwSerialNumber HwSerialNumberKey, "`hw.serial_number` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `hw.serial_number = %x`, on a parameter `#[attr(%hw.serial_number)]`" }
impl HwSerialNumber for TextValue {}
impl<V: HwSerialNumber> Takes<V> for HwSerialNumberKey {}
key! { HwState HwStateKey, "`hw.state` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `hw.state = %x`, on a parameter `#[attr(%hw.state)]`" }
impl HwState for TextValue {}
impl<V: HwState> Takes<V> for HwStateKey {}
key! { HwTapeDriveOperationType HwTapeDriveOperationTypeKey, "`hw.tape_drive.operation_type` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `hw.tape_drive.operation_type = %x`, on a parameter `#[attr(%hw.tape_drive.operation_type)]`" }
impl HwTapeDriveOperationType for TextValue {}
impl<V: HwTapeDriveOperationType> Takes<V> for HwTapeDriveOperationTypeKey {}
key! { HwType HwTypeKey, "`hw.type` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `hw.type = %x`, on a parameter `#[attr(%hw.type)]`" }
impl HwType for TextValue {}
impl<V: HwType> Takes<V> for HwTypeKey {}
key! { HwVendor HwVendorKey, "`hw.vendor` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `hw.vendor = %x`, on a parameter `#[attr(%hw.vendor)]`" }
impl HwVendor for TextValue {}
impl<V: HwVendor> Takes<V> for HwVendorKey {}
key! { IosAppState IosAppStateKey, "`ios.app.state` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `ios.app.state = %x`, on a parameter `#[attr(%ios.app.state)]`" }
impl IosAppState for TextValue {}
impl<V: IosAppState> Takes<V> for IosAppStateKey {}
key! { JsonrpcProtocolVersion JsonrpcProtocolVersionKey, "`jsonrpc.protocol.version` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `jsonrpc.protocol.version = %x`, on a parameter `#[attr(%jsonrpc.protocol.version)]`" }
impl JsonrpcProtocolVersion for TextValue {}
impl<V: JsonrpcProtocolVersion> Takes<V> for JsonrpcProtocolVersionKey {}
key! { JsonrpcRequestId JsonrpcRequestIdKey, "`jsonrpc.request.id` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `jsonrpc.request.id = %x`, on a parameter `#[attr(%jsonrpc.request.id)]`" }
impl JsonrpcRequestId for TextValue {}
impl<V: JsonrpcRequestId> Takes<V> for JsonrpcRequestIdKey {}
key! { JvmBufferPoolName JvmBufferPoolNameKey, "`jvm.buffer.pool.name` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `jvm.buffer.pool.name = %x`, on a parameter `#[attr(%jvm.buffer.pool.name)]`" }
impl JvmBufferPoolName for TextValue {}
impl<V: JvmBufferPoolName> Takes<V> for JvmBufferPoolNameKey {}
key! { JvmGcAction JvmGcActionKey, "`jvm.gc.action` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `jvm.gc.action = %x`, on a parameter `#[attr(%jvm.gc.action)]`" }
impl JvmGcAction for TextValue {}
impl<V: JvmGcAction> Takes<V> for JvmGcActionKey {}
key! { JvmGcCause JvmGcCauseKey, "`jvm.gc.cause` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `jvm.gc.cause = %x`, on a parameter `#[attr(%jvm.gc.cause)]`" }
impl JvmGcCause for TextValue {}
impl<V: JvmGcCause> Takes<V> for JvmGcCauseKey {}
key! { JvmGcName JvmGcNameKey, "`jvm.gc.name` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `jvm.gc.name = %x`, on a parameter `#[attr(%jvm.gc.name)]`" }
impl JvmGcName for TextValue {}
impl<V: JvmGcName> Takes<V> for JvmGcNameKey {}
key! { JvmMemoryPoolName JvmMemoryPoolNameKey, "`jvm.memory.pool.name` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `jvm.memory.pool.name = %x`, on a parameter `#[attr(%jvm.memory.pool.name)]`" }
impl JvmMemoryPoolName for TextValue {}
impl<V: JvmMemoryPoolName> Takes<V> for JvmMemoryPoolNameKey {}
key! { JvmMemoryType JvmMemoryTypeKey, "`jvm.memory.type` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `jvm.memory.type = %x`, on a parameter `#[attr(%jvm.memory.type)]`" }
impl JvmMemoryType for TextValue {}
impl<V: JvmMemoryType> Takes<V> for JvmMemoryTypeKey {}
key! { JvmThreadDaemon JvmThreadDaemonKey, "`jvm.thread.daemon` is a boolean in the semantic conventions 1.44, and this value is not", "this is not a boolean", "it takes `bool`; write for example `jvm.thread.daemon = x.is_some()`" }
impl JvmThreadDaemon for BoolValue {}
impl<V: JvmThreadDaemon> Takes<V> for JvmThreadDaemonKey {}
key! { JvmThreadState JvmThreadStateKey, "`jvm.thread.state` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `jvm.thread.state = %x`, on a parameter `#[attr(%jvm.thread.state)]`" }
impl JvmThreadState for TextValue {}
impl<V: JvmThreadState> Takes<V> for JvmThreadStateKey {}
key! { K8sClusterName K8sClusterNameKey, "`k8s.cluster.name` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `k8s.cluster.name = %x`, on a parameter `#[attr(%k8s.cluster.name)]`" }
impl K8sClusterName for TextValue {}
impl<V: K8sClusterName> Takes<V> for K8sClusterNameKey {}
key! { K8sClusterUid K8sClusterUidKey, "`k8s.cluster.uid` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `k8s.cluster.uid = %x`, on a parameter `#[attr(%k8s.cluster.uid)]`" }
impl K8sClusterUid for TextValue {}
impl<V: K8sClusterUid> Takes<V> for K8sClusterUidKey {}
key! { K8sContainerEphemeralStorageFsType K8sContainerEphemeralStorageFsTypeKey, "`k8s.container.ephemeral_storage.fs_type` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `k8s.container.ephemeral_storage.fs_type = %x`, on a parameter `#[attr(%k8s.container.ephemeral_storage.fs_type)]`" }
impl K8sContainerEphemeralStorageFsType for TextValue {}
impl<V: K8sContainerEphemeralStorageFsType> Takes<V> for K8sContainerEphemeralStorageFsTypeKey {}
key! { K8sContainerName K8sContainerNameKey, "`k8s.container.name` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `k8s.container.name = %x`, on a parameter `#[attr(%k8s.container.name)]`" }
impl K8sContainerName for TextValue {}
impl<V: K8sContainerName> Takes<V> for K8sContainerNameKey {}
key! { K8sContainerRestartCount K8sContainerRestartCountKey, "`k8s.container.restart_count` is an int in the semantic conventions 1.44, and this value is not", "this is not an int", "it takes every integer type; write for example `k8s.container.restart_count = u64::from(x)`" }
impl K8sContainerRestartCount for IntValue {}
impl<V: K8sContainerRestartCount> Takes<V> for K8sContainerRestartCountKey {}
key! { K8sContainerStatusLastTerminatedReason K8sContainerStatusLastTerminatedReasonKey, "`k8s.container.status.last_terminated_reason` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `k8s.container.status.last_terminated_reason = %x`, on a parameter `#[attr(%k8s.container.status.last_terminated_reason)]`" }
impl K8sContainerStatusLastTerminatedReason for TextValue {}
impl<V: K8sContainerStatusLastTerminatedReason> Takes<V> for K8sContainerStatusLastTerminatedReasonKey {}
key! { K8sContainerStatusReason K8sContainerStatusReasonKey, "`k8s.container.status.reason` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `k8s.container.status.reason = %x`, on a parameter `#[attr(%k8s.container.status.reason)]`" }
impl K8sContainerStatusReason for TextValue {}
impl<V: K8sContainerStatusReason> Takes<V> for K8sContainerStatusReasonKey {}
key! { K8sContainerStatusState K8sContainerStatusStateKey, "`k8s.container.status.state` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `k8s.container.status.state = %x`, on a parameter `#[attr(%k8s.container.status.state)]`" }
impl K8sContainerStatusState for TextValue {}
impl<V: K8sContainerStatusState> Takes<V> for K8sContainerStatusStateKey {}
key! { K8sCronjobAnnotation K8sCronjobAnnotationKey, "`k8s.cronjob.annotation.<name>` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `k8s.cronjob.annotation.name = %x`, on a parameter `#[attr(%k8s.cronjob.annotation.name)]`" }
impl K8sCronjobAnnotation for TextValue {}
impl<V: K8sCronjobAnnotation> Takes<V> for K8sCronjobAnnotationKey {}
key! { K8sCronjobLabel K8sCronjobLabelKey, "`k8s.cronjob.label.<name>` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `k8s.cronjob.label.name = %x`, on a parameter `#[attr(%k8s.cronjob.label.name)]`" }
impl K8sCronjobLabel for TextValue {}
impl<V: K8sCronjobLabel> Takes<V> for K8sCronjobLabelKey {}
key! { K8sCronjobName K8sCronjobNameKey, "`k8s.cronjob.name` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `k8s.cronjob.name = %x`, on a parameter `#[attr(%k8s.cronjob.name)]`" }
impl K8sCronjobName for TextValue {}
impl<V: K8sCronjobName> Takes<V> for K8sCronjobNameKey {}
key! { K8sCronjobUid K8sCronjobUidKey, "`k8s.cronjob.uid` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `k8s.cronjob.uid = %x`, on a parameter `#[attr(%k8s.cronjob.uid)]`" }
impl K8sCronjobUid for TextValue {}
impl<V: K8sCronjobUid> Takes<V> for K8sCronjobUidKey {}
key! { K8sDaemonsetAnnotation K8sDaemonsetAnnotationKey, "`k8s.daemonset.annotation.<name>` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `k8s.daemonset.annotation.name = %x`, on a parameter `#[attr(%k8s.daemonset.annotation.name)]`" }
impl K8sDaemonsetAnnotation for TextValue {}
impl<V: K8sDaemonsetAnnotation> Takes<V> for K8sDaemonsetAnnotationKey {}
key! { K8sDaemonsetLabel K8sDaemonsetLabelKey, "`k8s.daemonset.label.<name>` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `k8s.daemonset.label.name = %x`, on a parameter `#[attr(%k8s.daemonset.label.name)]`" }
impl K8sDaemonsetLabel for TextValue {}
impl<V: K8sDaemonsetLabel> Takes<V> for K8sDaemonsetLabelKey {}
key! { K8sDaemonsetName K8sDaemonsetNameKey, "`k8s.daemonset.name` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `k8s.daemonset.name = %x`, on a parameter `#[attr(%k8s.daemonset.name)]`" }
impl K8sDaemonsetName for TextValue {}
impl<V: K8sDaemonsetName> Takes<V> for K8sDaemonsetNameKey {}
key! { K8sDaemonsetUid K8sDaemonsetUidKey, "`k8s.daemonset.uid` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `k8s.daemonset.uid = %x`, on a parameter `#[attr(%k8s.daemonset.uid)]`" }
impl K8sDaemonsetUid for TextValue {}
impl<V: K8sDaemonsetUid> Takes<V> for K8sDaemonsetUidKey {}
key! { K8sDeploymentAnnotation K8sDeploymentAnnotationKey, "`k8s.deployment.annotation.<name>` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `k8s.deployment.annotation.name = %x`, on a parameter `#[attr(%k8s.deployment.annotation.name)]`" }
impl K8sDeploymentAnnotation for TextValue {}
impl<V: K8sDeploymentAnnotation> Takes<V> for K8sDeploymentAnnotationKey {}
key! { K8sDeploymentLabel K8sDeploymentLabelKey, "`k8s.deployment.label.<name>` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `k8s.deployment.label.name = %x`, on a parameter `#[attr(%k8s.deployment.label.name)]`" }
impl K8sDeploymentLabel for TextValue {}
impl<V: K8sDeploymentLabel> Takes<V> for K8sDeploymentLabelKey {}
key! { K8sDeploymentName K8sDeploymentNameKey, "`k8s.deployment.name` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `k8s.deployment.name = %x`, on a parameter `#[attr(%k8s.deployment.name)]`" }
impl K8sDeploymentName for TextValue {}
impl<V: K8sDeploymentName> Takes<V> for K8sDeploymentNameKey {}
key! { K8sDeploymentUid K8sDeploymentUidKey, "`k8s.deployment.uid` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `k8s.deployment.uid = %x`, on a parameter `#[attr(%k8s.deployment.uid)]`" }
impl K8sDeploymentUid for TextValue {}
impl<V: K8sDeploymentUid> Takes<V> for K8sDeploymentUidKey {}
key! { K8sHpaMetricType K8sHpaMetricTypeKey, "`k8s.hpa.metric.type` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `k8s.hpa.metric.type = %x`, on a parameter `#[attr(%k8s.hpa.metric.type)]`" }
impl K8sHpaMetricType for TextValue {}
impl<V: K8sHpaMetricType> Takes<V> for K8sHpaMetricTypeKey {}
key! { K8sHpaName K8sHpaNameKey, "`k8s.hpa.name` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `k8s.hpa.name = %x`, on a parameter `#[attr(%k8s.hpa.name)]`" }
impl K8sHpaName for TextValue {}
impl<V: K8sHpaName> Takes<V> for K8sHpaNameKey {}
key! { K8sHpaScaletargetrefApiVersion K8sHpaScaletargetrefApiVersionKey, "`k8s.hpa.scaletargetref.api_version` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `k8s.hpa.scaletargetref.api_version = %x`, on a parameter `#[attr(%k8s.hpa.scaletargetref.api_version)]`" }
impl K8sHpaScaletargetrefApiVersion for TextValue {}
impl<V: K8sHpaScaletargetrefApiVersion> Takes<V> for K8sHpaScaletargetrefApiVersionKey {}
key! { K8sHpaScaletargetrefKind K8sHpaScaletargetrefKindKey, "`k8s.hpa.scaletargetref.kind` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `k8s.hpa.scaletargetref.kind = %x`, on a parameter `#[attr(%k8s.hpa.scaletargetref.kind)]`" }
impl K8sHpaScaletargetrefKind for TextValue {}
impl<V: K8sHpaScaletargetrefKind> Takes<V> for K8sHpaScaletargetrefKindKey {}
key! { K8sHpaScaletargetrefName K8sHpaScaletargetrefNameKey, "`k8s.hpa.scaletargetref.name` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `k8s.hpa.scaletargetref.name = %x`, on a parameter `#[attr(%k8s.hpa.scaletargetref.name)]`" }
impl K8sHpaScaletargetrefName for TextValue {}
impl<V: K8sHpaScaletargetrefName> Takes<V> for K8sHpaScaletargetrefNameKey {}
key! { K8sHpaUid K8sHpaUidKey, "`k8s.hpa.uid` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `k8s.hpa.uid = %x`, on a parameter `#[attr(%k8s.hpa.uid)]`" }
impl K8sHpaUid for TextValue {}
impl<V: K8sHpaUid> Takes<V> for K8sHpaUidKey {}
key! { K8sHugepageSize K8sHugepageSizeKey, "`k8s.hugepage.size` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `k8s.hugepage.size = %x`, on a parameter `#[attr(%k8s.hugepage.size)]`" }
impl K8sHugepageSize for TextValue {}
impl<V: K8sHugepageSize> Takes<V> for K8sHugepageSizeKey {}
key! { K8sJobAnnotation K8sJobAnnotationKey, "`k8s.job.annotation.<name>` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `k8s.job.annotation.name = %x`, on a parameter `#[attr(%k8s.job.annotation.name)]`" }
impl K8sJobAnnotation for TextValue {}
impl<V: K8sJobAnnotation> Takes<V> for K8sJobAnnotationKey {}
key! { K8sJobLabel K8sJobLabelKey, "`k8s.job.label.<name>` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `k8s.job.label.name = %x`, on a parameter `#[attr(%k8s.job.label.name)]`" }
impl K8sJobLabel for TextValue {}
impl<V: K8sJobLabel> Takes<V> for K8sJobLabelKey {}
key! { K8sJobName K8sJobNameKey, "`k8s.job.name` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `k8s.job.name = %x`, on a parameter `#[attr(%k8s.job.name)]`" }
impl K8sJobName for TextValue {}
impl<V: K8sJobName> Takes<V> for K8sJobNameKey {}
key! { K8sJobUid K8sJobUidKey, "`k8s.job.uid` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `k8s.job.uid = %x`, on a parameter `#[attr(%k8s.job.uid)]`" }
impl K8sJobUid for TextValue {}
impl<V: K8sJobUid> Takes<V> for K8sJobUidKey {}
key! { K8sNamespaceAnnotation K8sNamespaceAnnotationKey, "`k8s.namespace.annotation.<name>` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `k8s.namespace.annotation.name = %x`, on a parameter `#[attr(%k8s.namespace.annotation.name)]`" }
impl K8sNamespaceAnnotation for TextValue {}
impl<V: K8sNamespaceAnnotation> Takes<V> for K8sNamespaceAnnotationKey {}
key! { K8sNamespaceLabel K8sNamespaceLabelKey, "`k8s.namespace.label.<name>` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `k8s.namespace.label.name = %x`, on a parameter `#[attr(%k8s.namespace.label.name)]`" }
impl K8sNamespaceLabel for TextValue {}
impl<V: K8sNamespaceLabel> Takes<V> for K8sNamespaceLabelKey {}
key! { K8sNamespaceName K8sNamespaceNameKey, "`k8s.namespace.name` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `k8s.namespace.name = %x`, on a parameter `#[attr(%k8s.namespace.name)]`" }
impl K8sNamespaceName for TextValue {}
impl<V: K8sNamespaceName> Takes<V> for K8sNamespaceNameKey {}
key! { K8sNamespacePhase K8sNamespacePhaseKey, "`k8s.namespace.phase` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `k8s.namespace.phase = %x`, on a parameter `#[attr(%k8s.namespace.phase)]`" }
impl K8sNamespacePhase for TextValue {}
impl<V: K8sNamespacePhase> Takes<V> for K8sNamespacePhaseKey {}
key! { K8sNodeAnnotation K8sNodeAnnotationKey, "`k8s.node.annotation.<name>` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `k8s.node.annotation.name = %x`, on a parameter `#[attr(%k8s.node.annotation.name)]`" }
impl K8sNodeAnnotation for TextValue {}
impl<V: K8sNodeAnnotation> Takes<V> for K8sNodeAnnotationKey {}
key! { K8sNodeConditionStatus K8sNodeConditionStatusKey, "`k8s.node.condition.status` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `k8s.node.condition.status = %x`, on a parameter `#[attr(%k8s.node.condition.status)]`" }
impl K8sNodeConditionStatus for TextValue {}
impl<V: K8sNodeConditionStatus> Takes<V> for K8sNodeConditionStatusKey {}
key! { K8sNodeConditionType K8sNodeConditionTypeKey, "`k8s.node.condition.type` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `k8s.node.condition.type = %x`, on a parameter `#[attr(%k8s.node.condition.type)]`" }
impl K8sNodeConditionType for TextValue {}
impl<V: K8sNodeConditionType> Takes<V> for K8sNodeConditionTypeKey {}
key! { K8sNodeLabel K8sNodeLabelKey, "`k8s.node.label.<name>` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `k8s.node.label.name = %x`, on a parameter `#[attr(%k8s.node.label.name)]`" }
impl K8sNodeLabel for TextValue {}
impl<V: K8sNodeLabel> Takes<V> for K8sNodeLabelKey {}
key! { K8sNodeName K8sNodeNameKey, "`k8s.node.name` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `k8s.node.name = %x`, on a parameter `#[attr(%k8s.node.name)]`" }
impl K8sNodeName for TextValue {}
impl<V: K8sNodeName> Takes<V> for K8sNodeNameKey {}
key! { K8sNodeSystemContainerName K8sNodeSystemContainerNameKey, "`k8s.node.system_container.name` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `k8s.node.system_container.name = %x`, on a parameter `#[attr(%k8s.node.system_container.name)]`" }
impl K8sNodeSystemContainerName for TextValue {}
impl<V: K8sNodeSystemContainerName> Takes<V> for K8sNodeSystemContainerNameKey {}
key! { K8sNodeUid K8sNodeUidKey, "`k8s.node.uid` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `k8s.node.uid = %x`, on a parameter `#[attr(%k8s.node.uid)]`" }
impl K8sNodeUid for TextValue {}
impl<V: K8sNodeUid> Takes<V> for K8sNodeUidKey {}
key! { K8sPersistentvolumeAnnotation K8sPersistentvolumeAnnotationKey, "`k8s.persistentvolume.annotation.<name>` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `k8s.persistentvolume.annotation.name = %x`, on a parameter `#[attr(%k8s.persistentvolume.annotation.name)]`" }
impl K8sPersistentvolumeAnnotation for TextValue {}
impl<V: K8sPersistentvolumeAnnotation> Takes<V> for K8sPersistentvolumeAnnotationKey {}
key! { K8sPersistentvolumeLabel K8sPersistentvolumeLabelKey, "`k8s.persistentvolume.label.<name>` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `k8s.persistentvolume.label.name = %x`, on a parameter `#[attr(%k8s.persistentvolume.label.name)]`" }
impl K8sPersistentvolumeLabel for TextValue {}
impl<V: K8sPersistentvolumeLabel> Takes<V> for K8sPersistentvolumeLabelKey {}
key! { K8sPersistentvolumeName K8sPersistentvolumeNameKey, "`k8s.persistentvolume.name` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `k8s.persistentvolume.name = %x`, on a parameter `#[attr(%k8s.persistentvolume.name)]`" }
impl K8sPersistentvolumeName for TextValue {}
impl<V: K8sPersistentvolumeName> Takes<V> for K8sPersistentvolumeNameKey {}
key! { K8sPersistentvolumeReclaimPolicy K8sPersistentvolumeReclaimPolicyKey, "`k8s.persistentvolume.reclaim_policy` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `k8s.persistentvolume.reclaim_policy = %x`, on a parameter `#[attr(%k8s.persistentvolume.reclaim_policy)]`" }
impl K8sPersistentvolumeReclaimPolicy for TextValue {}
impl<V: K8sPersistentvolumeReclaimPolicy> Takes<V> for K8sPersistentvolumeReclaimPolicyKey {}
key! { K8sPersistentvolumeStatusPhase K8sPersistentvolumeStatusPhaseKey, "`k8s.persistentvolume.status.phase` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `k8s.persistentvolume.status.phase = %x`, on a parameter `#[attr(%k8s.persistentvolume.status.phase)]`" }
impl K8sPersistentvolumeStatusPhase for TextValue {}
impl<V: K8sPersistentvolumeStatusPhase> Takes<V> for K8sPersistentvolumeStatusPhaseKey {}
key! { K8sPersistentvolumeUid K8sPersistentvolumeUidKey, "`k8s.persistentvolume.uid` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `k8s.persistentvolume.uid = %x`, on a parameter `#[attr(%k8s.persistentvolume.uid)]`" }
impl K8sPersistentvolumeUid for TextValue {}
impl<V: K8sPersistentvolumeUid> Takes<V> for K8sPersistentvolumeUidKey {}
key! { K8sPersistentvolumeclaimAnnotation K8sPersistentvolumeclaimAnnotationKey, "`k8s.persistentvolumeclaim.annotation.<name>` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `k8s.persistentvolumeclaim.annotation.name = %x`, on a parameter `#[attr(%k8s.persistentvolumeclaim.annotation.name)]`" }
impl K8sPersistentvolumeclaimAnnotation for TextValue {}
impl<V: K8sPersistentvolumeclaimAnnotation> Takes<V> for K8sPersistentvolumeclaimAnnotationKey {}
key! { K8sPersistentvolumeclaimLabel K8sPersistentvolumeclaimLabelKey, "`k8s.persistentvolumeclaim.label.<name>` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `k8s.persistentvolumeclaim.label.name = %x`, on a parameter `#[attr(%k8s.persistentvolumeclaim.label.name)]`" }
impl K8sPersistentvolumeclaimLabel for TextValue {}
impl<V: K8sPersistentvolumeclaimLabel> Takes<V> for K8sPersistentvolumeclaimLabelKey {}
key! { K8sPersistentvolumeclaimName K8sPersistentvolumeclaimNameKey, "`k8s.persistentvolumeclaim.name` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `k8s.persistentvolumeclaim.name = %x`, on a parameter `#[attr(%k8s.persistentvolumeclaim.name)]`" }
impl K8sPersistentvolumeclaimName for TextValue {}
impl<V: K8sPersistentvolumeclaimName> Takes<V> for K8sPersistentvolumeclaimNameKey {}
key! { K8sPersistentvolumeclaimStatusPhase K8sPersistentvolumeclaimStatusPhaseKey, "`k8s.persistentvolumeclaim.status.phase` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `k8s.persistentvolumeclaim.status.phase = %x`, on a parameter `#[attr(%k8s.persistentvolumeclaim.status.phase)]`" }
impl K8sPersistentvolumeclaimStatusPhase for TextValue {}
impl<V: K8sPersistentvolumeclaimStatusPhase> Takes<V> for K8sPersistentvolumeclaimStatusPhaseKey {}
key! { K8sPersistentvolumeclaimUid K8sPersistentvolumeclaimUidKey, "`k8s.persistentvolumeclaim.uid` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `k8s.persistentvolumeclaim.uid = %x`, on a parameter `#[attr(%k8s.persistentvolumeclaim.uid)]`" }
impl K8sPersistentvolumeclaimUid for TextValue {}
impl<V: K8sPersistentvolumeclaimUid> Takes<V> for K8sPersistentvolumeclaimUidKey {}
key! { K8sPodAnnotation K8sPodAnnotationKey, "`k8s.pod.annotation.<name>` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `k8s.pod.annotation.name = %x`, on a parameter `#[attr(%k8s.pod.annotation.name)]`" }
impl K8sPodAnnotation for TextValue {}
impl<V: K8sPodAnnotation> Takes<V> for K8sPodAnnotationKey {}
key! { K8sPodHostname K8sPodHostnameKey, "`k8s.pod.hostname` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `k8s.pod.hostname = %x`, on a parameter `#[attr(%k8s.pod.hostname)]`" }
impl K8sPodHostname for TextValue {}
impl<V: K8sPodHostname> Takes<V> for K8sPodHostnameKey {}
key! { K8sPodIp K8sPodIpKey, "`k8s.pod.ip` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `k8s.pod.ip = %x`, on a parameter `#[attr(%k8s.pod.ip)]`" }
impl K8sPodIp for TextValue {}
impl<V: K8sPodIp> Takes<V> for K8sPodIpKey {}
key! { K8sPodLabel K8sPodLabelKey, "`k8s.pod.label.<name>` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `k8s.pod.label.name = %x`, on a parameter `#[attr(%k8s.pod.label.name)]`" }
impl K8sPodLabel for TextValue {}
impl<V: K8sPodLabel> Takes<V> for K8sPodLabelKey {}
key! { K8sPodName K8sPodNameKey, "`k8s.pod.name` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `k8s.pod.name = %x`, on a parameter `#[attr(%k8s.pod.name)]`" }
impl K8sPodName for TextValue {}
impl<V: K8sPodName> Takes<V> for K8sPodNameKey {}
key! { K8sPodStartTime K8sPodStartTimeKey, "`k8s.pod.start_time` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `k8s.pod.start_time = %x`, on a parameter `#[attr(%k8s.pod.start_time)]`" }
impl K8sPodStartTime for TextValue {}
impl<V: K8sPodStartTime> Takes<V> for K8sPodStartTimeKey {}
key! { K8sPodStatusPhase K8sPodStatusPhaseKey, "`k8s.pod.status.phase` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `k8s.pod.status.phase = %x`, on a parameter `#[attr(%k8s.pod.status.phase)]`" }
impl K8sPodStatusPhase for TextValue {}
impl<V: K8sPodStatusPhase> Takes<V> for K8sPodStatusPhaseKey {}
key! { K8sPodStatusReason K8sPodStatusReasonKey, "`k8s.pod.status.reason` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `k8s.pod.status.reason = %x`, on a parameter `#[attr(%k8s.pod.status.reason)]`" }
impl K8sPodStatusReason for TextValue {}
impl<V: K8sPodStatusReason> Takes<V> for K8sPodStatusReasonKey {}
key! { K8sPodUid K8sPodUidKey, "`k8s.pod.uid` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `k8s.pod.uid = %x`, on a parameter `#[attr(%k8s.pod.uid)]`" }
impl K8sPodUid for TextValue {}
impl<V: K8sPodUid> Takes<V> for K8sPodUidKey {}
key! { K8sReplicasetAnnotation K8sReplicasetAnnotationKey, "`k8s.replicaset.annotation.<name>` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `k8s.replicaset.annotation.name = %x`, on a parameter `#[attr(%k8s.replicaset.annotation.name)]`" }
impl K8sReplicasetAnnotation for TextValue {}
impl<V: K8sReplicasetAnnotation> Takes<V> for K8sReplicasetAnnotationKey {}
key! { K8sReplicasetLabel K8sReplicasetLabelKey, "`k8s.replicaset.label.<name>` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `k8s.replicaset.label.name = %x`, on a parameter `#[attr(%k8s.replicaset.label.name)]`" }
impl K8sReplicasetLabel for TextValue {}
impl<V: K8sReplicasetLabel> Takes<V> for K8sReplicasetLabelKey {}
key! { K8sReplicasetName K8sReplicasetNameKey, "`k8s.replicaset.name` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `k8s.replicaset.name = %x`, on a parameter `#[attr(%k8s.replicaset.name)]`" }
impl K8sReplicasetName for TextValue {}
impl<V: K8sReplicasetName> Takes<V> for K8sReplicasetNameKey {}
key! { K8sReplicasetUid K8sReplicasetUidKey, "`k8s.replicaset.uid` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `k8s.replicaset.uid = %x`, on a parameter `#[attr(%k8s.replicaset.uid)]`" }
impl K8sReplicasetUid for TextValue {}
impl<V: K8sReplicasetUid> Takes<V> for K8sReplicasetUidKey {}
key! { K8sReplicationcontrollerName K8sReplicationcontrollerNameKey, "`k8s.replicationcontroller.name` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `k8s.replicationcontroller.name = %x`, on a parameter `#[attr(%k8s.replicationcontroller.name)]`" }
impl K8sReplicationcontrollerName for TextValue {}
impl<V: K8sReplicationcontrollerName> Takes<V> for K8sReplicationcontrollerNameKey {}
key! { K8sReplicationcontrollerUid K8sReplicationcontrollerUidKey, "`k8s.replicationcontroller.uid` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `k8s.replicationcontroller.uid = %x`, on a parameter `#[attr(%k8s.replicationcontroller.uid)]`" }
impl K8sReplicationcontrollerUid for TextValue {}
impl<V: K8sReplicationcontrollerUid> Takes<V> for K8sReplicationcontrollerUidKey {}
key! { K8sResourcequotaName K8sResourcequotaNameKey, "`k8s.resourcequota.name` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `k8s.resourcequota.name = %x`, on a parameter `#[attr(%k8s.resourcequota.name)]`" }
impl K8sResourcequotaName for TextValue {}
impl<V: K8sResourcequotaName> Takes<V> for K8sResourcequotaNameKey {}
key! { K8sResourcequotaResourceName K8sResourcequotaResourceNameKey, "`k8s.resourcequota.resource_name` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `k8s.resourcequota.resource_name = %x`, on a parameter `#[attr(%k8s.resourcequota.resource_name)]`" }
impl K8sResourcequotaResourceName for TextValue {}
impl<V: K8sResourcequotaResourceName> Takes<V> for K8sResourcequotaResourceNameKey {}
key! { K8sResourcequotaUid K8sResourcequotaUidKey, "`k8s.resourcequota.uid` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `k8s.resourcequota.uid = %x`, on a parameter `#[attr(%k8s.resourcequota.uid)]`" }
impl K8sResourcequotaUid for TextValue {}
impl<V: K8sResourcequotaUid> Takes<V> for K8sResourcequotaUidKey {}
key! { K8sServiceAnnotation K8sServiceAnnotationKey, "`k8s.service.annotation.<name>` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `k8s.service.annotation.name = %x`, on a parameter `#[attr(%k8s.service.annotation.name)]`" }
impl K8sServiceAnnotation for TextValue {}
impl<V: K8sServiceAnnotation> Takes<V> for K8sServiceAnnotationKey {}
key! { K8sServiceEndpointAddressType K8sServiceEndpointAddressTypeKey, "`k8s.service.endpoint.address_type` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `k8s.service.endpoint.address_type = %x`, on a parameter `#[attr(%k8s.service.endpoint.address_type)]`" }
impl K8sServiceEndpointAddressType for TextValue {}
impl<V: K8sServiceEndpointAddressType> Takes<V> for K8sServiceEndpointAddressTypeKey {}
key! { K8sServiceEndpointCondition K8sServiceEndpointConditionKey, "`k8s.service.endpoint.condition` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `k8s.service.endpoint.condition = %x`, on a parameter `#[attr(%k8s.service.endpoint.condition)]`" }
impl K8sServiceEndpointCondition for TextValue {}
impl<V: K8sServiceEndpointCondition> Takes<V> for K8sServiceEndpointConditionKey {}
key! { K8sServiceEndpointZone K8sServiceEndpointZoneKey, "`k8s.service.endpoint.zone` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `k8s.service.endpoint.zone = %x`, on a parameter `#[attr(%k8s.service.endpoint.zone)]`" }
impl K8sServiceEndpointZone for TextValue {}
impl<V: K8sServiceEndpointZone> Takes<V> for K8sServiceEndpointZoneKey {}
key! { K8sServiceLabel K8sServiceLabelKey, "`k8s.service.label.<name>` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `k8s.service.label.name = %x`, on a parameter `#[attr(%k8s.service.label.name)]`" }
impl K8sServiceLabel for TextValue {}
impl<V: K8sServiceLabel> Takes<V> for K8sServiceLabelKey {}
key! { K8sServiceName K8sServiceNameKey, "`k8s.service.name` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `k8s.service.name = %x`, on a parameter `#[attr(%k8s.service.name)]`" }
impl K8sServiceName for TextValue {}
impl<V: K8sServiceName> Takes<V> for K8sServiceNameKey {}
key! { K8sServicePublishNotReadyAddresses K8sServicePublishNotReadyAddressesKey, "`k8s.service.publish_not_ready_addresses` is a boolean in the semantic conventions 1.44, and this value is not", "this is not a boolean", "it takes `bool`; write for example `k8s.service.publish_not_ready_addresses = x.is_some()`" }
impl K8sServicePublishNotReadyAddresses for BoolValue {}
impl<V: K8sServicePublishNotReadyAddresses> Takes<V> for K8sServicePublishNotReadyAddressesKey {}
key! { K8sServiceSelector K8sServiceSelectorKey, "`k8s.service.selector.<name>` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `k8s.service.selector.name = %x`, on a parameter `#[attr(%k8s.service.selector.name)]`" }
impl K8sServiceSelector for TextValue {}
impl<V: K8sServiceSelector> Takes<V> for K8sServiceSelectorKey {}
key! { K8sServiceTrafficDistribution K8sServiceTrafficDistributionKey, "`k8s.service.traffic_distribution` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `k8s.service.traffic_distribution = %x`, on a parameter `#[attr(%k8s.service.traffic_distribution)]`" }
impl K8sServiceTrafficDistribution for TextValue {}
impl<V: K8sServiceTrafficDistribution> Takes<V> for K8sServiceTrafficDistributionKey {}
key! { K8sServiceType K8sServiceTypeKey, "`k8s.service.type` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `k8s.service.type = %x`, on a parameter `#[attr(%k8s.service.type)]`" }
impl K8sServiceType for TextValue {}
impl<V: K8sServiceType> Takes<V> for K8sServiceTypeKey {}
key! { K8sServiceUid K8sServiceUidKey, "`k8s.service.uid` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `k8s.service.uid = %x`, on a parameter `#[attr(%k8s.service.uid)]`" }
impl K8sServiceUid for TextValue {}
impl<V: K8sServiceUid> Takes<V> for K8sServiceUidKey {}
key! { K8sStatefulsetAnnotation K8sStatefulsetAnnotationKey, "`k8s.statefulset.annotation.<name>` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `k8s.statefulset.annotation.name = %x`, on a parameter `#[attr(%k8s.statefulset.annotation.name)]`" }
impl K8sStatefulsetAnnotation for TextValue {}
impl<V: K8sStatefulsetAnnotation> Takes<V> for K8sStatefulsetAnnotationKey {}
key! { K8sStatefulsetLabel K8sStatefulsetLabelKey, "`k8s.statefulset.label.<name>` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `k8s.statefulset.label.name = %x`, on a parameter `#[attr(%k8s.statefulset.label.name)]`" }
impl K8sStatefulsetLabel for TextValue {}
impl<V: K8sStatefulsetLabel> Takes<V> for K8sStatefulsetLabelKey {}
key! { K8sStatefulsetName K8sStatefulsetNameKey, "`k8s.statefulset.name` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `k8s.statefulset.name = %x`, on a parameter `#[attr(%k8s.statefulset.name)]`" }
impl K8sStatefulsetName for TextValue {}
impl<V: K8sStatefulsetName> Takes<V> for K8sStatefulsetNameKey {}
key! { K8sStatefulsetUid K8sStatefulsetUidKey, "`k8s.statefulset.uid` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `k8s.statefulset.uid = %x`, on a parameter `#[attr(%k8s.statefulset.uid)]`" }
impl K8sStatefulsetUid for TextValue {}
impl<V: K8sStatefulsetUid> Takes<V> for K8sStatefulsetUidKey {}
key! { K8sStorageclassName K8sStorageclassNameKey, "`k8s.storageclass.name` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `k8s.storageclass.name = %x`, on a parameter `#[attr(%k8s.storageclass.name)]`" }
impl K8sStorageclassName for TextValue {}
impl<V: K8sStorageclassName> Takes<V> for K8sStorageclassNameKey {}
key! { K8sVolumeName K8sVolumeNameKey, "`k8s.volume.name` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `k8s.volume.name = %x`, on a parameter `#[attr(%k8s.volume.name)]`" }
impl K8sVolumeName for TextValue {}
impl<V: K8sVolumeName> Takes<V> for K8sVolumeNameKey {}
key! { K8sVolumeType K8sVolumeTypeKey, "`k8s.volume.type` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `k8s.volume.type = %x`, on a parameter `#[attr(%k8s.volume.type)]`" }
impl K8sVolumeType for TextValue {}
impl<V: K8sVolumeType> Takes<V> for K8sVolumeTypeKey {}
key! { LogFileName LogFileNameKey, "`log.file.name` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `log.file.name = %x`, on a parameter `#[attr(%log.file.name)]`" }
impl LogFileName for TextValue {}
impl<V: LogFileName> Takes<V> for LogFileNameKey {}
key! { LogFileNameResolved LogFileNameResolvedKey, "`log.file.name_resolved` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `log.file.name_resolved = %x`, on a parameter `#[attr(%log.file.name_resolved)]`" }
impl LogFileNameResolved for TextValue {}
impl<V: LogFileNameResolved> Takes<V> for LogFileNameResolvedKey {}
key! { LogFilePath LogFilePathKey, "`log.file.path` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `log.file.path = %x`, on a parameter `#[attr(%log.file.path)]`" }
impl LogFilePath for TextValue {}
impl<V: LogFilePath> Takes<V> for LogFilePathKey {}
key! { LogFilePathResolved LogFilePathResolvedKey, "`log.file.path_resolved` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `log.file.path_resolved = %x`, on a parameter `#[attr(%log.file.path_resolved)]`" }
impl LogFilePathResolved for TextValue {}
impl<V: LogFilePathResolved> Takes<V> for LogFilePathResolvedKey {}
key! { LogIostream LogIostreamKey, "`log.iostream` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `log.iostream = %x`, on a parameter `#[attr(%log.iostream)]`" }
impl LogIostream for TextValue {}
impl<V: LogIostream> Takes<V> for LogIostreamKey {}
key! { LogRecordOriginal LogRecordOriginalKey, "`log.record.original` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `log.record.original = %x`, on a parameter `#[attr(%log.record.original)]`" }
impl LogRecordOriginal for TextValue {}
impl<V: LogRecordOriginal> Takes<V> for LogRecordOriginalKey {}
key! { LogRecordUid LogRecordUidKey, "`log.record.uid` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `log.record.uid = %x`, on a parameter `#[attr(%log.record.uid)]`" }
impl LogRecordUid for TextValue {}
impl<V: LogRecordUid> Takes<V> for LogRecordUidKey {}
key! { MainframeLparName MainframeLparNameKey, "`mainframe.lpar.name` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `mainframe.lpar.name = %x`, on a parameter `#[attr(%mainframe.lpar.name)]`" }
impl MainframeLparName for TextValue {}
impl<V: MainframeLparName> Takes<V> for MainframeLparNameKey {}
key! { McpMethodName McpMethodNameKey, "`mcp.method.name` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `mcp.method.name = %x`, on a parameter `#[attr(%mcp.method.name)]`" }
impl McpMethodName for TextValue {}
impl<V: McpMethodName> Takes<V> for McpMethodNameKey {}
key! { McpProtocolVersion McpProtocolVersionKey, "`mcp.protocol.version` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `mcp.protocol.version = %x`, on a parameter `#[attr(%mcp.protocol.version)]`" }
impl McpProtocolVersion for TextValue {}
impl<V: McpProtocolVersion> Takes<V> for McpProtocolVersionKey {}
key! { McpResourceUri McpResourceUriKey, "`mcp.resource.uri` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `mcp.resource.uri = %x`, on a parameter `#[attr(%mcp.resource.uri)]`" }
impl McpResourceUri for TextValue {}
impl<V: McpResourceUri> Takes<V> for McpResourceUriKey {}
key! { McpSessionId McpSessionIdKey, "`mcp.session.id` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `mcp.session.id = %x`, on a parameter `#[attr(%mcp.session.id)]`" }
impl McpSessionId for TextValue {}
impl<V: McpSessionId> Takes<V> for McpSessionIdKey {}
key! { MessagingBatchMessageCount MessagingBatchMessageCountKey, "`messaging.batch.message_count` is an int in the semantic conventions 1.44, and this value is not", "this is not an int", "it takes every integer type; write for example `messaging.batch.message_count = u64::from(x)`" }
impl MessagingBatchMessageCount for IntValue {}
impl<V: MessagingBatchMessageCount> Takes<V> for MessagingBatchMessageCountKey {}
key! { MessagingClientId MessagingClientIdKey, "`messaging.client.id` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `messaging.client.id = %x`, on a parameter `#[attr(%messaging.client.id)]`" }
impl MessagingClientId for TextValue {}
impl<V: MessagingClientId> Takes<V> for MessagingClientIdKey {}
key! { MessagingConsumerGroupName MessagingConsumerGroupNameKey, "`messaging.consumer.group.name` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `messaging.consumer.group.name = %x`, on a parameter `#[attr(%messaging.consumer.group.name)]`" }
impl MessagingConsumerGroupName for TextValue {}
impl<V: MessagingConsumerGroupName> Takes<V> for MessagingConsumerGroupNameKey {}
key! { MessagingDestinationAnonymous MessagingDestinationAnonymousKey, "`messaging.destination.anonymous` is a boolean in the semantic conventions 1.44, and this value is not", "this is not a boolean", "it takes `bool`; write for example `messaging.destination.anonymous = x.is_some()`" }
impl MessagingDestinationAnonymous for BoolValue {}
impl<V: MessagingDestinationAnonymous> Takes<V> for MessagingDestinationAnonymousKey {}
key! { MessagingDestinationName MessagingDestinationNameKey, "`messaging.destination.name` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `messaging.destination.name = %x`, on a parameter `#[attr(%messaging.destination.name)]`" }
impl MessagingDestinationName for TextValue {}
impl<V: MessagingDestinationName> Takes<V> for MessagingDestinationNameKey {}
key! { MessagingDestinationPartitionId MessagingDestinationPartitionIdKey, "`messaging.destination.partition.id` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `messaging.destination.partition.id = %x`, on a parameter `#[attr(%messaging.destination.partition.id)]`" }
impl MessagingDestinationPartitionId for TextValue {}
impl<V: MessagingDestinationPartitionId> Takes<V> for MessagingDestinationPartitionIdKey {}
key! { MessagingDestinationSubscriptionName MessagingDestinationSubscriptionNameKey, "`messaging.destination.subscription.name` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `messaging.destination.subscription.name = %x`, on a parameter `#[attr(%messaging.destination.subscription.name)]`" }
impl MessagingDestinationSubscriptionName for TextValue {}
impl<V: MessagingDestinationSubscriptionName> Takes<V> for MessagingDestinationSubscriptionNameKey {}
key! { MessagingDestinationTemplate MessagingDestinationTemplateKey, "`messaging.destination.template` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `messaging.destination.template = %x`, on a parameter `#[attr(%messaging.destination.template)]`" }
impl MessagingDestinationTemplate for TextValue {}
impl<V: MessagingDestinationTemplate> Takes<V> for MessagingDestinationTemplateKey {}
key! { MessagingDestinationTemporary MessagingDestinationTemporaryKey, "`messaging.destination.temporary` is a boolean in the semantic conventions 1.44, and this value is not", "this is not a boolean", "it takes `bool`; write for example `messaging.destination.temporary = x.is_some()`" }
impl MessagingDestinationTemporary for BoolValue {}
impl<V: MessagingDestinationTemporary> Takes<V> for MessagingDestinationTemporaryKey {}
key! { MessagingEventhubsMessageEnqueuedTime MessagingEventhubsMessageEnqueuedTimeKey, "`messaging.eventhubs.message.enqueued_time` is an int in the semantic conventions 1.44, and this value is not", "this is not an int", "it takes every integer type; write for example `messaging.eventhubs.message.enqueued_time = u64::from(x)`" }
impl MessagingEventhubsMessageEnqueuedTime for IntValue {}
impl<V: MessagingEventhubsMessageEnqueuedTime> Takes<V> for MessagingEventhubsMessageEnqueuedTimeKey {}
key! { MessagingGcpPubsubMessageAckDeadline MessagingGcpPubsubMessageAckDeadlineKey, "`messaging.gcp_pubsub.message.ack_deadline` is an int in the semantic conventions 1.44, and this value is not", "this is not an int", "it takes every integer type; write for example `messaging.gcp_pubsub.message.ack_deadline = u64::from(x)`" }
impl MessagingGcpPubsubMessageAckDeadline for IntValue {}
impl<V: MessagingGcpPubsubMessageAckDeadline> Takes<V> for MessagingGcpPubsubMessageAckDeadlineKey {}
key! { MessagingGcpPubsubMessageAckId MessagingGcpPubsubMessageAckIdKey, "`messaging.gcp_pubsub.message.ack_id` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `messaging.gcp_pubsub.message.ack_id = %x`, on a parameter `#[attr(%messaging.gcp_pubsub.message.ack_id)]`" }
impl MessagingGcpPubsubMessageAckId for TextValue {}
impl<V: MessagingGcpPubsubMessageAckId> Takes<V> for MessagingGcpPubsubMessageAckIdKey {}
key! { MessagingGcpPubsubMessageDeliveryAttempt MessagingGcpPubsubMessageDeliveryAttemptKey, "`messaging.gcp_pubsub.message.delivery_attempt` is an int in the semantic conventions 1.44, and this value is not", "this is not an int", "it takes every integer type; write for example `messaging.gcp_pubsub.message.delivery_attempt = u64::from(x)`" }
impl MessagingGcpPubsubMessageDeliveryAttempt for IntValue {}
impl<V: MessagingGcpPubsubMessageDeliveryAttempt> Takes<V> for MessagingGcpPubsubMessageDeliveryAttemptKey {}
key! { MessagingGcpPubsubMessageOrderingKey MessagingGcpPubsubMessageOrderingKeyKey, "`messaging.gcp_pubsub.message.ordering_key` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `messaging.gcp_pubsub.message.ordering_key = %x`, on a parameter `#[attr(%messaging.gcp_pubsub.message.ordering_key)]`" }
impl MessagingGcpPubsubMessageOrderingKey for TextValue {}
impl<V: MessagingGcpPubsubMessageOrderingKey> Takes<V> for MessagingGcpPubsubMessageOrderingKeyKey {}
key! { MessagingKafkaClusterId MessagingKafkaClusterIdKey, "`messaging.kafka.cluster.id` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `messaging.kafka.cluster.id = %x`, on a parameter `#[attr(%messaging.kafka.cluster.id)]`" }
impl MessagingKafkaClusterId for TextValue {}
impl<V: MessagingKafkaClusterId> Takes<V> for MessagingKafkaClusterIdKey {}
key! { MessagingKafkaMessageKey MessagingKafkaMessageKeyKey, "`messaging.kafka.message.key` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `messaging.kafka.message.key = %x`, on a parameter `#[attr(%messaging.kafka.message.key)]`" }
impl MessagingKafkaMessageKey for TextValue {}
impl<V: MessagingKafkaMessageKey> Takes<V> for MessagingKafkaMessageKeyKey {}
key! { MessagingKafkaMessageTombstone MessagingKafkaMessageTombstoneKey, "`messaging.kafka.message.tombstone` is a boolean in the semantic conventions 1.44, and this value is not", "this is not a boolean", "it takes `bool`; write for example `messaging.kafka.message.tombstone = x.is_some()`" }
impl MessagingKafkaMessageTombstone for BoolValue {}
impl<V: MessagingKafkaMessageTombstone> Takes<V> for MessagingKafkaMessageTombstoneKey {}
key! { MessagingKafkaOffset MessagingKafkaOffsetKey, "`messaging.kafka.offset` is an int in the semantic conventions 1.44, and this value is not", "this is not an int", "it takes every integer type; write for example `messaging.kafka.offset = u64::from(x)`" }
impl MessagingKafkaOffset for IntValue {}
impl<V: MessagingKafkaOffset> Takes<V> for MessagingKafkaOffsetKey {}
key! { MessagingMessageBodySize MessagingMessageBodySizeKey, "`messaging.message.body.size` is an int in the semantic conventions 1.44, and this value is not", "this is not an int", "it takes every integer type; write for example `messaging.message.body.size = u64::from(x)`" }
impl MessagingMessageBodySize for IntValue {}
impl<V: MessagingMessageBodySize> Takes<V> for MessagingMessageBodySizeKey {}
key! { MessagingMessageConversationId MessagingMessageConversationIdKey, "`messaging.message.conversation_id` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `messaging.message.conversation_id = %x`, on a parameter `#[attr(%messaging.message.conversation_id)]`" }
impl MessagingMessageConversationId for TextValue {}
impl<V: MessagingMessageConversationId> Takes<V> for MessagingMessageConversationIdKey {}
key! { MessagingMessageEnvelopeSize MessagingMessageEnvelopeSizeKey, "`messaging.message.envelope.size` is an int in the semantic conventions 1.44, and this value is not", "this is not an int", "it takes every integer type; write for example `messaging.message.envelope.size = u64::from(x)`" }
impl MessagingMessageEnvelopeSize for IntValue {}
impl<V: MessagingMessageEnvelopeSize> Takes<V> for MessagingMessageEnvelopeSizeKey {}
key! { MessagingMessageId MessagingMessageIdKey, "`messaging.message.id` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `messaging.message.id = %x`, on a parameter `#[attr(%messaging.message.id)]`" }
impl MessagingMessageId for TextValue {}
impl<V: MessagingMessageId> Takes<V> for MessagingMessageIdKey {}
key! { MessagingOperationName MessagingOperationNameKey, "`messaging.operation.name` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `messaging.operation.name = %x`, on a parameter `#[attr(%messaging.operation.name)]`" }
impl MessagingOperationName for TextValue {}
impl<V: MessagingOperationName> Takes<V> for MessagingOperationNameKey {}
key! { MessagingOperationType MessagingOperationTypeKey, "`messaging.operation.type` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `messaging.operation.type = %x`, on a parameter `#[attr(%messaging.operation.type)]`" }
impl MessagingOperationType for TextValue {}
impl<V: MessagingOperationType> Takes<V> for MessagingOperationTypeKey {}
key! { MessagingRabbitmqDestinationRoutingKey MessagingRabbitmqDestinationRoutingKeyKey, "`messaging.rabbitmq.destination.routing_key` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `messaging.rabbitmq.destination.routing_key = %x`, on a parameter `#[attr(%messaging.rabbitmq.destination.routing_key)]`" }
impl MessagingRabbitmqDestinationRoutingKey for TextValue {}
impl<V: MessagingRabbitmqDestinationRoutingKey> Takes<V> for MessagingRabbitmqDestinationRoutingKeyKey {}
key! { MessagingRabbitmqMessageDeliveryTag MessagingRabbitmqMessageDeliveryTagKey, "`messaging.rabbitmq.message.delivery_tag` is an int in the semantic conventions 1.44, and this value is not", "this is not an int", "it takes every integer type; write for example `messaging.rabbitmq.message.delivery_tag = u64::from(x)`" }
impl MessagingRabbitmqMessageDeliveryTag for IntValue {}
impl<V: MessagingRabbitmqMessageDeliveryTag> Takes<V> for MessagingRabbitmqMessageDeliveryTagKey {}
key! { MessagingRocketmqConsumptionModel MessagingRocketmqConsumptionModelKey, "`messaging.rocketmq.consumption_model` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `messaging.rocketmq.consumption_model = %x`, on a parameter `#[attr(%messaging.rocketmq.consumption_model)]`" }
impl MessagingRocketmqConsumptionModel for TextValue {}
impl<V: MessagingRocketmqConsumptionModel> Takes<V> for MessagingRocketmqConsumptionModelKey {}
key! { MessagingRocketmqMessageDelayTimeLevel MessagingRocketmqMessageDelayTimeLevelKey, "`messaging.rocketmq.message.delay_time_level` is an int in the semantic conventions 1.44, and this value is not", "this is not an int", "it takes every integer type; write for example `messaging.rocketmq.message.delay_time_level = u64::from(x)`" }
impl MessagingRocketmqMessageDelayTimeLevel for IntValue {}
impl<V: MessagingRocketmqMessageDelayTimeLevel> Takes<V> for MessagingRocketmqMessageDelayTimeLevelKey {}
key! { MessagingRocketmqMessageDeliveryTimestamp MessagingRocketmqMessageDeliveryTimestampKey, "`messaging.rocketmq.message.delivery_timestamp` is an int in the semantic conventions 1.44, and this value is not", "this is not an int", "it takes every integer type; write for example `messaging.rocketmq.message.delivery_timestamp = u64::from(x)`" }
impl MessagingRocketmqMessageDeliveryTimestamp for IntValue {}
impl<V: MessagingRocketmqMessageDeliveryTimestamp> Takes<V> for MessagingRocketmqMessageDeliveryTimestampKey {}
key! { MessagingRocketmqMessageGroup MessagingRocketmqMessageGroupKey, "`messaging.rocketmq.message.group` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `messaging.rocketmq.message.group = %x`, on a parameter `#[attr(%messaging.rocketmq.message.group)]`" }
impl MessagingRocketmqMessageGroup for TextValue {}
impl<V: MessagingRocketmqMessageGroup> Takes<V> for MessagingRocketmqMessageGroupKey {}
key! { MessagingRocketmqMessageKeys MessagingRocketmqMessageKeysKey, "`messaging.rocketmq.message.keys` is an array of strings in the semantic conventions 1.44, and this value is not", "this is not an array of strings", "it takes slices, vectors and arrays of text; write for a single one `messaging.rocketmq.message.keys = [x]`" }
impl MessagingRocketmqMessageKeys for TextArray {}
impl<V: MessagingRocketmqMessageKeys> Takes<V> for MessagingRocketmqMessageKeysKey {}
key! { MessagingRocketmqMessageTag MessagingRocketmqMessageTagKey, "`messaging.rocketmq.message.tag` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `messaging.rocketmq.message.tag = %x`, on a parameter `#[attr(%messaging.rocketmq.message.tag)]`" }
impl MessagingRocketmqMessageTag for TextValue {}
impl<V: MessagingRocketmqMessageTag> Takes<V> for MessagingRocketmqMessageTagKey {}
key! { MessagingRocketmqMessageType MessagingRocketmqMessageTypeKey, "`messaging.rocketmq.message.type` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `messaging.rocketmq.message.type = %x`, on a parameter `#[attr(%messaging.rocketmq.message.type)]`" }
impl MessagingRocketmqMessageType for TextValue {}
impl<V: MessagingRocketmqMessageType> Takes<V> for MessagingRocketmqMessageTypeKey {}
key! { MessagingRocketmqNamespace MessagingRocketmqNamespaceKey, "`messaging.rocketmq.namespace` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `messaging.rocketmq.namespace = %x`, on a parameter `#[attr(%messaging.rocketmq.namespace)]`" }
impl MessagingRocketmqNamespace for TextValue {}
impl<V: MessagingRocketmqNamespace> Takes<V> for MessagingRocketmqNamespaceKey {}
key! { MessagingServicebusDispositionStatus MessagingServicebusDispositionStatusKey, "`messaging.servicebus.disposition_status` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `messaging.servicebus.disposition_status = %x`, on a parameter `#[attr(%messaging.servicebus.disposition_status)]`" }
impl MessagingServicebusDispositionStatus for TextValue {}
impl<V: MessagingServicebusDispositionStatus> Takes<V> for MessagingServicebusDispositionStatusKey {}
key! { MessagingServicebusMessageDeliveryCount MessagingServicebusMessageDeliveryCountKey, "`messaging.servicebus.message.delivery_count` is an int in the semantic conventions 1.44, and this value is not", "this is not an int", "it takes every integer type; write for example `messaging.servicebus.message.delivery_count = u64::from(x)`" }
impl MessagingServicebusMessageDeliveryCount for IntValue {}
impl<V: MessagingServicebusMessageDeliveryCount> Takes<V> for MessagingServicebusMessageDeliveryCountKey {}
key! { MessagingServicebusMessageEnqueuedTime MessagingServicebusMessageEnqueuedTimeKey, "`messaging.servicebus.message.enqueued_time` is an int in the semantic conventions 1.44, and this value is not", "this is not an int", "it takes every integer type; write for example `messaging.servicebus.message.enqueued_time = u64::from(x)`" }
impl MessagingServicebusMessageEnqueuedTime for IntValue {}
impl<V: MessagingServicebusMessageEnqueuedTime> Takes<V> for MessagingServicebusMessageEnqueuedTimeKey {}
key! { MessagingSystem MessagingSystemKey, "`messaging.system` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `messaging.system = %x`, on a parameter `#[attr(%messaging.system)]`" }
impl MessagingSystem for TextValue {}
impl<V: MessagingSystem> Takes<V> for MessagingSystemKey {}
key! { NetworkCarrierIcc NetworkCarrierIccKey, "`network.carrier.icc` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `network.carrier.icc = %x`, on a parameter `#[attr(%network.carrier.icc)]`" }
impl NetworkCarrierIcc for TextValue {}
impl<V: NetworkCarrierIcc> Takes<V> for NetworkCarrierIccKey {}
key! { NetworkCarrierMcc NetworkCarrierMccKey, "`network.carrier.mcc` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `network.carrier.mcc = %x`, on a parameter `#[attr(%network.carrier.mcc)]`" }
impl NetworkCarrierMcc for TextValue {}
impl<V: NetworkCarrierMcc> Takes<V> for NetworkCarrierMccKey {}
key! { NetworkCarrierMnc NetworkCarrierMncKey, "`network.carrier.mnc` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `network.carrier.mnc = %x`, on a parameter `#[attr(%network.carrier.mnc)]`" }
impl NetworkCarrierMnc for TextValue {}
impl<V: NetworkCarrierMnc> Takes<V> for NetworkCarrierMncKey {}
key! { NetworkCarrierName NetworkCarrierNameKey, "`network.carrier.name` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `network.carrier.name = %x`, on a parameter `#[attr(%network.carrier.name)]`" }
impl NetworkCarrierName for TextValue {}
impl<V: NetworkCarrierName> Takes<V> for NetworkCarrierNameKey {}
key! { NetworkConnectionState NetworkConnectionStateKey, "`network.connection.state` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `network.connection.state = %x`, on a parameter `#[attr(%network.connection.state)]`" }
impl NetworkConnectionState for TextValue {}
impl<V: NetworkConnectionState> Takes<V> for NetworkConnectionStateKey {}
key! { NetworkConnectionSubtype NetworkConnectionSubtypeKey, "`network.connection.subtype` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `network.connection.subtype = %x`, on a parameter `#[attr(%network.connection.subtype)]`" }
impl NetworkConnectionSubtype for TextValue {}
impl<V: NetworkConnectionSubtype> Takes<V> for NetworkConnectionSubtypeKey {}
key! { NetworkConnectionType NetworkConnectionTypeKey, "`network.connection.type` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `network.connection.type = %x`, on a parameter `#[attr(%network.connection.type)]`" }
impl NetworkConnectionType for TextValue {}
impl<V: NetworkConnectionType> Takes<V> for NetworkConnectionTypeKey {}
key! { NetworkInterfaceName NetworkInterfaceNameKey, "`network.interface.name` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `network.interface.name = %x`, on a parameter `#[attr(%network.interface.name)]`" }
impl NetworkInterfaceName for TextValue {}
impl<V: NetworkInterfaceName> Takes<V> for NetworkInterfaceNameKey {}
key! { NetworkIoDirection NetworkIoDirectionKey, "`network.io.direction` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `network.io.direction = %x`, on a parameter `#[attr(%network.io.direction)]`" }
impl NetworkIoDirection for TextValue {}
impl<V: NetworkIoDirection> Takes<V> for NetworkIoDirectionKey {}
key! { NetworkLocalAddress NetworkLocalAddressKey, "`network.local.address` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `network.local.address = %x`, on a parameter `#[attr(%network.local.address)]`" }
impl NetworkLocalAddress for TextValue {}
impl<V: NetworkLocalAddress> Takes<V> for NetworkLocalAddressKey {}
key! { NetworkLocalPort NetworkLocalPortKey, "`network.local.port` is an int in the semantic conventions 1.44, and this value is not", "this is not an int", "it takes every integer type; write for example `network.local.port = u64::from(x)`" }
impl NetworkLocalPort for IntValue {}
impl<V: NetworkLocalPort> Takes<V> for NetworkLocalPortKey {}
key! { NetworkPeerAddress NetworkPeerAddressKey, "`network.peer.address` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `network.peer.address = %x`, on a parameter `#[attr(%network.peer.address)]`" }
impl NetworkPeerAddress for TextValue {}
impl<V: NetworkPeerAddress> Takes<V> for NetworkPeerAddressKey {}
key! { NetworkPeerPort NetworkPeerPortKey, "`network.peer.port` is an int in the semantic conventions 1.44, and this value is not", "this is not an int", "it takes every integer type; write for example `network.peer.port = u64::from(x)`" }
impl NetworkPeerPort for IntValue {}
impl<V: NetworkPeerPort> Takes<V> for NetworkPeerPortKey {}
key! { NetworkProtocolName NetworkProtocolNameKey, "`network.protocol.name` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `network.protocol.name = %x`, on a parameter `#[attr(%network.protocol.name)]`" }
impl NetworkProtocolName for TextValue {}
impl<V: NetworkProtocolName> Takes<V> for NetworkProtocolNameKey {}
key! { NetworkProtocolVersion NetworkProtocolVersionKey, "`network.protocol.version` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `network.protocol.version = %x`, on a parameter `#[attr(%network.protocol.version)]`" }
impl NetworkProtocolVersion for TextValue {}
impl<V: NetworkProtocolVersion> Takes<V> for NetworkProtocolVersionKey {}
key! { NetworkTransport NetworkTransportKey, "`network.transport` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `network.transport = %x`, on a parameter `#[attr(%network.transport)]`" }
impl NetworkTransport for TextValue {}
impl<V: NetworkTransport> Takes<V> for NetworkTransportKey {}
key! { NetworkType NetworkTypeKey, "`network.type` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `network.type = %x`, on a parameter `#[attr(%network.type)]`" }
impl NetworkType for TextValue {}
impl<V: NetworkType> Takes<V> for NetworkTypeKey {}
key! { NfsOperationName NfsOperationNameKey, "`nfs.operation.name` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `nfs.operation.name = %x`, on a parameter `#[attr(%nfs.operation.name)]`" }
impl NfsOperationName for TextValue {}
impl<V: NfsOperationName> Takes<V> for NfsOperationNameKey {}
key! { NfsServerRepcacheStatus NfsServerRepcacheStatusKey, "`nfs.server.repcache.status` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `nfs.server.repcache.status = %x`, on a parameter `#[attr(%nfs.server.repcache.status)]`" }
impl NfsServerRepcacheStatus for TextValue {}
impl<V: NfsServerRepcacheStatus> Takes<V> for NfsServerRepcacheStatusKey {}
key! { NodejsEventloopState NodejsEventloopStateKey, "`nodejs.eventloop.state` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `nodejs.eventloop.state = %x`, on a parameter `#[attr(%nodejs.eventloop.state)]`" }
impl NodejsEventloopState for TextValue {}
impl<V: NodejsEventloopState> Takes<V> for NodejsEventloopStateKey {}
key! { OciManifestDigest OciManifestDigestKey, "`oci.manifest.digest` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `oci.manifest.digest = %x`, on a parameter `#[attr(%oci.manifest.digest)]`" }
impl OciManifestDigest for TextValue {}
impl<V: OciManifestDigest> Takes<V> for OciManifestDigestKey {}
key! { OncRpcProcedureName OncRpcProcedureNameKey, "`onc_rpc.procedure.name` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `onc_rpc.procedure.name = %x`, on a parameter `#[attr(%onc_rpc.procedure.name)]`" }
impl OncRpcProcedureName for TextValue {}
impl<V: OncRpcProcedureName> Takes<V> for OncRpcProcedureNameKey {}
key! { OncRpcProcedureNumber OncRpcProcedureNumberKey, "`onc_rpc.procedure.number` is an int in the semantic conventions 1.44, and this value is not", "this is not an int", "it takes every integer type; write for example `onc_rpc.procedure.number = u64::from(x)`" }
impl OncRpcProcedureNumber for IntValue {}
impl<V: OncRpcProcedureNumber> Takes<V> for OncRpcProcedureNumberKey {}
key! { OncRpcProgramName OncRpcProgramNameKey, "`onc_rpc.program.name` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `onc_rpc.program.name = %x`, on a parameter `#[attr(%onc_rpc.program.name)]`" }
impl OncRpcProgramName for TextValue {}
impl<V: OncRpcProgramName> Takes<V> for OncRpcProgramNameKey {}
key! { OncRpcVersion OncRpcVersionKey, "`onc_rpc.version` is an int in the semantic conventions 1.44, and this value is not", "this is not an int", "it takes every integer type; write for example `onc_rpc.version = u64::from(x)`" }
impl OncRpcVersion for IntValue {}
impl<V: OncRpcVersion> Takes<V> for OncRpcVersionKey {}
key! { OpenaiApiType OpenaiApiTypeKey, "`openai.api.type` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `openai.api.type = %x`, on a parameter `#[attr(%openai.api.type)]`" }
impl OpenaiApiType for TextValue {}
impl<V: OpenaiApiType> Takes<V> for OpenaiApiTypeKey {}
key! { OpenaiRequestServiceTier OpenaiRequestServiceTierKey, "`openai.request.service_tier` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `openai.request.service_tier = %x`, on a parameter `#[attr(%openai.request.service_tier)]`" }
impl OpenaiRequestServiceTier for TextValue {}
impl<V: OpenaiRequestServiceTier> Takes<V> for OpenaiRequestServiceTierKey {}
key! { OpenaiResponseServiceTier OpenaiResponseServiceTierKey, "`openai.response.service_tier` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `openai.response.service_tier = %x`, on a parameter `#[attr(%openai.response.service_tier)]`" }
impl OpenaiResponseServiceTier for TextValue {}
impl<V: OpenaiResponseServiceTier> Takes<V> for OpenaiResponseServiceTierKey {}
key! { OpenaiResponseSystemFingerprint OpenaiResponseSystemFingerprintKey, "`openai.response.system_fingerprint` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `openai.response.system_fingerprint = %x`, on a parameter `#[attr(%openai.response.system_fingerprint)]`" }
impl OpenaiResponseSystemFingerprint for TextValue {}
impl<V: OpenaiResponseSystemFingerprint> Takes<V> for OpenaiResponseSystemFingerprintKey {}
key! { OpenshiftClusterquotaName OpenshiftClusterquotaNameKey, "`openshift.clusterquota.name` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `openshift.clusterquota.name = %x`, on a parameter `#[attr(%openshift.clusterquota.name)]`" }
impl OpenshiftClusterquotaName for TextValue {}
impl<V: OpenshiftClusterquotaName> Takes<V> for OpenshiftClusterquotaNameKey {}
key! { OpenshiftClusterquotaUid OpenshiftClusterquotaUidKey, "`openshift.clusterquota.uid` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `openshift.clusterquota.uid = %x`, on a parameter `#[attr(%openshift.clusterquota.uid)]`" }
impl OpenshiftClusterquotaUid for TextValue {}
impl<V: OpenshiftClusterquotaUid> Takes<V> for OpenshiftClusterquotaUidKey {}
key! { OpentracingRefType OpentracingRefTypeKey, "`opentracing.ref_type` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `opentracing.ref_type = %x`, on a parameter `#[attr(%opentracing.ref_type)]`" }
impl OpentracingRefType for TextValue {}
impl<V: OpentracingRefType> Takes<V> for OpentracingRefTypeKey {}
key! { OracleDbDomain OracleDbDomainKey, "`oracle.db.domain` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `oracle.db.domain = %x`, on a parameter `#[attr(%oracle.db.domain)]`" }
impl OracleDbDomain for TextValue {}
impl<V: OracleDbDomain> Takes<V> for OracleDbDomainKey {}
key! { OracleDbInstanceName OracleDbInstanceNameKey, "`oracle.db.instance.name` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `oracle.db.instance.name = %x`, on a parameter `#[attr(%oracle.db.instance.name)]`" }
impl OracleDbInstanceName for TextValue {}
impl<V: OracleDbInstanceName> Takes<V> for OracleDbInstanceNameKey {}
key! { OracleDbName OracleDbNameKey, "`oracle.db.name` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `oracle.db.name = %x`, on a parameter `#[attr(%oracle.db.name)]`" }
impl OracleDbName for TextValue {}
impl<V: OracleDbName> Takes<V> for OracleDbNameKey {}
key! { OracleDbPdb OracleDbPdbKey, "`oracle.db.pdb` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `oracle.db.pdb = %x`, on a parameter `#[attr(%oracle.db.pdb)]`" }
impl OracleDbPdb for TextValue {}
impl<V: OracleDbPdb> Takes<V> for OracleDbPdbKey {}
key! { OracleDbService OracleDbServiceKey, "`oracle.db.service` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `oracle.db.service = %x`, on a parameter `#[attr(%oracle.db.service)]`" }
impl OracleDbService for TextValue {}
impl<V: OracleDbService> Takes<V> for OracleDbServiceKey {}
key! { OracleCloudRealm OracleCloudRealmKey, "`oracle_cloud.realm` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `oracle_cloud.realm = %x`, on a parameter `#[attr(%oracle_cloud.realm)]`" }
impl OracleCloudRealm for TextValue {}
impl<V: OracleCloudRealm> Takes<V> for OracleCloudRealmKey {}
key! { OsBuildId OsBuildIdKey, "`os.build_id` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `os.build_id = %x`, on a parameter `#[attr(%os.build_id)]`" }
impl OsBuildId for TextValue {}
impl<V: OsBuildId> Takes<V> for OsBuildIdKey {}
key! { OsDescription OsDescriptionKey, "`os.description` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `os.description = %x`, on a parameter `#[attr(%os.description)]`" }
impl OsDescription for TextValue {}
impl<V: OsDescription> Takes<V> for OsDescriptionKey {}
key! { OsName OsNameKey, "`os.name` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `os.name = %x`, on a parameter `#[attr(%os.name)]`" }
impl OsName for TextValue {}
impl<V: OsName> Takes<V> for OsNameKey {}
key! { OsType OsTypeKey, "`os.type` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `os.type = %x`, on a parameter `#[attr(%os.type)]`" }
impl OsType for TextValue {}
impl<V: OsType> Takes<V> for OsTypeKey {}
key! { OsVersion OsVersionKey, "`os.version` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `os.version = %x`, on a parameter `#[attr(%os.version)]`" }
impl OsVersion for TextValue {}
impl<V: OsVersion> Takes<V> for OsVersionKey {}
key! { OtelComponentName OtelComponentNameKey, "`otel.component.name` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `otel.component.name = %x`, on a parameter `#[attr(%otel.component.name)]`" }
impl OtelComponentName for TextValue {}
impl<V: OtelComponentName> Takes<V> for OtelComponentNameKey {}
key! { OtelComponentType OtelComponentTypeKey, "`otel.component.type` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `otel.component.type = %x`, on a parameter `#[attr(%otel.component.type)]`" }
impl OtelComponentType for TextValue {}
impl<V: OtelComponentType> Takes<V> for OtelComponentTypeKey {}
key! { OtelEventName OtelEventNameKey, "`otel.event.name` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `otel.event.name = %x`, on a parameter `#[attr(%otel.event.name)]`" }
impl OtelEventName for TextValue {}
impl<V: OtelEventName> Takes<V> for OtelEventNameKey {}
key! { OtelScopeName OtelScopeNameKey, "`otel.scope.name` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `otel.scope.name = %x`, on a parameter `#[attr(%otel.scope.name)]`" }
impl OtelScopeName for TextValue {}
impl<V: OtelScopeName> Takes<V> for OtelScopeNameKey {}
key! { OtelScopeSchemaUrl OtelScopeSchemaUrlKey, "`otel.scope.schema_url` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `otel.scope.schema_url = %x`, on a parameter `#[attr(%otel.scope.schema_url)]`" }
impl OtelScopeSchemaUrl for TextValue {}
impl<V: OtelScopeSchemaUrl> Takes<V> for OtelScopeSchemaUrlKey {}
key! { OtelScopeVersion OtelScopeVersionKey, "`otel.scope.version` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `otel.scope.version = %x`, on a parameter `#[attr(%otel.scope.version)]`" }
impl OtelScopeVersion for TextValue {}
impl<V: OtelScopeVersion> Takes<V> for OtelScopeVersionKey {}
key! { OtelSpanParentOrigin OtelSpanParentOriginKey, "`otel.span.parent.origin` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `otel.span.parent.origin = %x`, on a parameter `#[attr(%otel.span.parent.origin)]`" }
impl OtelSpanParentOrigin for TextValue {}
impl<V: OtelSpanParentOrigin> Takes<V> for OtelSpanParentOriginKey {}
key! { OtelSpanSamplingResult OtelSpanSamplingResultKey, "`otel.span.sampling_result` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `otel.span.sampling_result = %x`, on a parameter `#[attr(%otel.span.sampling_result)]`" }
impl OtelSpanSamplingResult for TextValue {}
impl<V: OtelSpanSamplingResult> Takes<V> for OtelSpanSamplingResultKey {}
key! { OtelStatusCode OtelStatusCodeKey, "`otel.status_code` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `otel.status_code = %x`, on a parameter `#[attr(%otel.status_code)]`" }
impl OtelStatusCode for TextValue {}
impl<V: OtelStatusCode> Takes<V> for OtelStatusCodeKey {}
key! { OtelStatusDescription OtelStatusDescriptionKey, "`otel.status_description` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `otel.status_description = %x`, on a parameter `#[attr(%otel.status_description)]`" }
impl OtelStatusDescription for TextValue {}
impl<V: OtelStatusDescription> Takes<V> for OtelStatusDescriptionKey {}
key! { PprofLocationIsFolded PprofLocationIsFoldedKey, "`pprof.location.is_folded` is a boolean in the semantic conventions 1.44, and this value is not", "this is not a boolean", "it takes `bool`; write for example `pprof.location.is_folded = x.is_some()`" }
impl PprofLocationIsFolded for BoolValue {}
impl<V: PprofLocationIsFolded> Takes<V> for PprofLocationIsFoldedKey {}
key! { PprofMappingHasFilenames PprofMappingHasFilenamesKey, "`pprof.mapping.has_filenames` is a boolean in the semantic conventions 1.44, and this value is not", "this is not a boolean", "it takes `bool`; write for example `pprof.mapping.has_filenames = x.is_some()`" }
impl PprofMappingHasFilenames for BoolValue {}
impl<V: PprofMappingHasFilenames> Takes<V> for PprofMappingHasFilenamesKey {}
key! { PprofMappingHasFunctions PprofMappingHasFunctionsKey, "`pprof.mapping.has_functions` is a boolean in the semantic conventions 1.44, and this value is not", "this is not a boolean", "it takes `bool`; write for example `pprof.mapping.has_functions = x.is_some()`" }
impl PprofMappingHasFunctions for BoolValue {}
impl<V: PprofMappingHasFunctions> Takes<V> for PprofMappingHasFunctionsKey {}
key! { PprofMappingHasInlineFrames PprofMappingHasInlineFramesKey, "`pprof.mapping.has_inline_frames` is a boolean in the semantic conventions 1.44, and this value is not", "this is not a boolean", "it takes `bool`; write for example `pprof.mapping.has_inline_frames = x.is_some()`" }
impl PprofMappingHasInlineFrames for BoolValue {}
impl<V: PprofMappingHasInlineFrames> Takes<V> for PprofMappingHasInlineFramesKey {}
key! { PprofMappingHasLineNumbers PprofMappingHasLineNumbersKey, "`pprof.mapping.has_line_numbers` is a boolean in the semantic conventions 1.44, and this value is not", "this is not a boolean", "it takes `bool`; write for example `pprof.mapping.has_line_numbers = x.is_some()`" }
impl PprofMappingHasLineNumbers for BoolValue {}
impl<V: PprofMappingHasLineNumbers> Takes<V> for PprofMappingHasLineNumbersKey {}
key! { PprofProfileComment PprofProfileCommentKey, "`pprof.profile.comment` is an array of strings in the semantic conventions 1.44, and this value is not", "this is not an array of strings", "it takes slices, vectors and arrays of text; write for a single one `pprof.profile.comment = [x]`" }
impl PprofProfileComment for TextArray {}
impl<V: PprofProfileComment> Takes<V> for PprofProfileCommentKey {}
key! { PprofProfileDocUrl PprofProfileDocUrlKey, "`pprof.profile.doc_url` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `pprof.profile.doc_url = %x`, on a parameter `#[attr(%pprof.profile.doc_url)]`" }
impl PprofProfileDocUrl for TextValue {}
impl<V: PprofProfileDocUrl> Takes<V> for PprofProfileDocUrlKey {}
key! { PprofProfileDropFrames PprofProfileDropFramesKey, "`pprof.profile.drop_frames` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `pprof.profile.drop_frames = %x`, on a parameter `#[attr(%pprof.profile.drop_frames)]`" }
impl PprofProfileDropFrames for TextValue {}
impl<V: PprofProfileDropFrames> Takes<V> for PprofProfileDropFramesKey {}
key! { PprofProfileKeepFrames PprofProfileKeepFramesKey, "`pprof.profile.keep_frames` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `pprof.profile.keep_frames = %x`, on a parameter `#[attr(%pprof.profile.keep_frames)]`" }
impl PprofProfileKeepFrames for TextValue {}
impl<V: PprofProfileKeepFrames> Takes<V> for PprofProfileKeepFramesKey {}
key! { PprofScopeDefaultSampleType PprofScopeDefaultSampleTypeKey, "`pprof.scope.default_sample_type` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `pprof.scope.default_sample_type = %x`, on a parameter `#[attr(%pprof.scope.default_sample_type)]`" }
impl PprofScopeDefaultSampleType for TextValue {}
impl<V: PprofScopeDefaultSampleType> Takes<V> for PprofScopeDefaultSampleTypeKey {}
key! { PprofScopeSampleTypeOrder PprofScopeSampleTypeOrderKey, "`pprof.scope.sample_type_order` is an array of ints in the semantic conventions 1.44, and this value is not", "this is not an array of ints", "it takes slices, vectors and arrays of integers; write for a single one `pprof.scope.sample_type_order = [x]`" }
impl PprofScopeSampleTypeOrder for IntArray {}
impl<V: PprofScopeSampleTypeOrder> Takes<V> for PprofScopeSampleTypeOrderKey {}
key! { ProcessArgsCount ProcessArgsCountKey, "`process.args_count` is an int in the semantic conventions 1.44, and this value is not", "this is not an int", "it takes every integer type; write for example `process.args_count = u64::from(x)`" }
impl ProcessArgsCount for IntValue {}
impl<V: ProcessArgsCount> Takes<V> for ProcessArgsCountKey {}
key! { ProcessCommand ProcessCommandKey, "`process.command` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `process.command = %x`, on a parameter `#[attr(%process.command)]`" }
impl ProcessCommand for TextValue {}
impl<V: ProcessCommand> Takes<V> for ProcessCommandKey {}
key! { ProcessCommandArgs ProcessCommandArgsKey, "`process.command_args` is an array of strings in the semantic conventions 1.44, and this value is not", "this is not an array of strings", "it takes slices, vectors and arrays of text; write for a single one `process.command_args = [x]`" }
impl ProcessCommandArgs for TextArray {}
impl<V: ProcessCommandArgs> Takes<V> for ProcessCommandArgsKey {}
key! { ProcessCommandLine ProcessCommandLineKey, "`process.command_line` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `process.command_line = %x`, on a parameter `#[attr(%process.command_line)]`" }
impl ProcessCommandLine for TextValue {}
impl<V: ProcessCommandLine> Takes<V> for ProcessCommandLineKey {}
key! { ProcessContextSwitchType ProcessContextSwitchTypeKey, "`process.context_switch.type` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `process.context_switch.type = %x`, on a parameter `#[attr(%process.context_switch.type)]`" }
impl ProcessContextSwitchType for TextValue {}
impl<V: ProcessContextSwitchType> Takes<V> for ProcessContextSwitchTypeKey {}
key! { ProcessCreationTime ProcessCreationTimeKey, "`process.creation.time` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `process.creation.time = %x`, on a parameter `#[attr(%process.creation.time)]`" }
impl ProcessCreationTime for TextValue {}
impl<V: ProcessCreationTime> Takes<V> for ProcessCreationTimeKey {}
key! { ProcessEnvironmentVariable ProcessEnvironmentVariableKey, "`process.environment_variable.<name>` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `process.environment_variable.name = %x`, on a parameter `#[attr(%process.environment_variable.name)]`" }
impl ProcessEnvironmentVariable for TextValue {}
impl<V: ProcessEnvironmentVariable> Takes<V> for ProcessEnvironmentVariableKey {}
key! { ProcessExecutableBuildIdGnu ProcessExecutableBuildIdGnuKey, "`process.executable.build_id.gnu` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `process.executable.build_id.gnu = %x`, on a parameter `#[attr(%process.executable.build_id.gnu)]`" }
impl ProcessExecutableBuildIdGnu for TextValue {}
impl<V: ProcessExecutableBuildIdGnu> Takes<V> for ProcessExecutableBuildIdGnuKey {}
key! { ProcessExecutableBuildIdGo ProcessExecutableBuildIdGoKey, "`process.executable.build_id.go` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `process.executable.build_id.go = %x`, on a parameter `#[attr(%process.executable.build_id.go)]`" }
impl ProcessExecutableBuildIdGo for TextValue {}
impl<V: ProcessExecutableBuildIdGo> Takes<V> for ProcessExecutableBuildIdGoKey {}
key! { ProcessExecutableBuildIdHtlhash ProcessExecutableBuildIdHtlhashKey, "`process.executable.build_id.htlhash` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `process.executable.build_id.htlhash = %x`, on a parameter `#[attr(%process.executable.build_id.htlhash)]`" }
impl ProcessExecutableBuildIdHtlhash for TextValue {}
impl<V: ProcessExecutableBuildIdHtlhash> Takes<V> for ProcessExecutableBuildIdHtlhashKey {}
key! { ProcessExecutableName ProcessExecutableNameKey, "`process.executable.name` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `process.executable.name = %x`, on a parameter `#[attr(%process.executable.name)]`" }
impl ProcessExecutableName for TextValue {}
impl<V: ProcessExecutableName> Takes<V> for ProcessExecutableNameKey {}
key! { ProcessExecutablePath ProcessExecutablePathKey, "`process.executable.path` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `process.executable.path = %x`, on a parameter `#[attr(%process.executable.path)]`" }
impl ProcessExecutablePath for TextValue {}
impl<V: ProcessExecutablePath> Takes<V> for ProcessExecutablePathKey {}
key! { ProcessExitCode ProcessExitCodeKey, "`process.exit.code` is an int in the semantic conventions 1.44, and this value is not", "this is not an int", "it takes every integer type; write for example `process.exit.code = u64::from(x)`" }
impl ProcessExitCode for IntValue {}
impl<V: ProcessExitCode> Takes<V> for ProcessExitCodeKey {}
key! { ProcessExitTime ProcessExitTimeKey, "`process.exit.time` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `process.exit.time = %x`, on a parameter `#[attr(%process.exit.time)]`" }
impl ProcessExitTime for TextValue {}
impl<V: ProcessExitTime> Takes<V> for ProcessExitTimeKey {}
key! { ProcessGroupLeaderPid ProcessGroupLeaderPidKey, "`process.group_leader.pid` is an int in the semantic conventions 1.44, and this value is not", "this is not an int", "it takes every integer type; write for example `process.group_leader.pid = u64::from(x)`" }
impl ProcessGroupLeaderPid for IntValue {}
impl<V: ProcessGroupLeaderPid> Takes<V> for ProcessGroupLeaderPidKey {}
key! { ProcessInteractive ProcessInteractiveKey, "`process.interactive` is a boolean in the semantic conventions 1.44, and this value is not", "this is not a boolean", "it takes `bool`; write for example `process.interactive = x.is_some()`" }
impl ProcessInteractive for BoolValue {}
impl<V: ProcessInteractive> Takes<V> for ProcessInteractiveKey {}
key! { ProcessLinuxCgroup ProcessLinuxCgroupKey, "`process.linux.cgroup` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `process.linux.cgroup = %x`, on a parameter `#[attr(%process.linux.cgroup)]`" }
impl ProcessLinuxCgroup for TextValue {}
impl<V: ProcessLinuxCgroup> Takes<V> for ProcessLinuxCgroupKey {}
key! { ProcessOwner ProcessOwnerKey, "`process.owner` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `process.owner = %x`, on a parameter `#[attr(%process.owner)]`" }
impl ProcessOwner for TextValue {}
impl<V: ProcessOwner> Takes<V> for ProcessOwnerKey {}
key! { ProcessParentPid ProcessParentPidKey, "`process.parent_pid` is an int in the semantic conventions 1.44, and this value is not", "this is not an int", "it takes every integer type; write for example `process.parent_pid = u64::from(x)`" }
impl ProcessParentPid for IntValue {}
impl<V: ProcessParentPid> Takes<V> for ProcessParentPidKey {}
key! { ProcessPid ProcessPidKey, "`process.pid` is an int in the semantic conventions 1.44, and this value is not", "this is not an int", "it takes every integer type; write for example `process.pid = u64::from(x)`" }
impl ProcessPid for IntValue {}
impl<V: ProcessPid> Takes<V> for ProcessPidKey {}
key! { ProcessRealUserId ProcessRealUserIdKey, "`process.real_user.id` is an int in the semantic conventions 1.44, and this value is not", "this is not an int", "it takes every integer type; write for example `process.real_user.id = u64::from(x)`" }
impl ProcessRealUserId for IntValue {}
impl<V: ProcessRealUserId> Takes<V> for ProcessRealUserIdKey {}
key! { ProcessRealUserName ProcessRealUserNameKey, "`process.real_user.name` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `process.real_user.name = %x`, on a parameter `#[attr(%process.real_user.name)]`" }
impl ProcessRealUserName for TextValue {}
impl<V: ProcessRealUserName> Takes<V> for ProcessRealUserNameKey {}
key! { ProcessRuntimeDescription ProcessRuntimeDescriptionKey, "`process.runtime.description` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `process.runtime.description = %x`, on a parameter `#[attr(%process.runtime.description)]`" }
impl ProcessRuntimeDescription for TextValue {}
impl<V: ProcessRuntimeDescription> Takes<V> for ProcessRuntimeDescriptionKey {}
key! { ProcessRuntimeName ProcessRuntimeNameKey, "`process.runtime.name` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `process.runtime.name = %x`, on a parameter `#[attr(%process.runtime.name)]`" }
impl ProcessRuntimeName for TextValue {}
impl<V: ProcessRuntimeName> Takes<V> for ProcessRuntimeNameKey {}
key! { ProcessRuntimeVersion ProcessRuntimeVersionKey, "`process.runtime.version` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `process.runtime.version = %x`, on a parameter `#[attr(%process.runtime.version)]`" }
impl ProcessRuntimeVersion for TextValue {}
impl<V: ProcessRuntimeVersion> Takes<V> for ProcessRuntimeVersionKey {}
key! { ProcessSavedUserId ProcessSavedUserIdKey, "`process.saved_user.id` is an int in the semantic conventions 1.44, and this value is not", "this is not an int", "it takes every integer type; write for example `process.saved_user.id = u64::from(x)`" }
impl ProcessSavedUserId for IntValue {}
impl<V: ProcessSavedUserId> Takes<V> for ProcessSavedUserIdKey {}
key! { ProcessSavedUserName ProcessSavedUserNameKey, "`process.saved_user.name` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `process.saved_user.name = %x`, on a parameter `#[attr(%process.saved_user.name)]`" }
impl ProcessSavedUserName for TextValue {}
impl<V: ProcessSavedUserName> Takes<V> for ProcessSavedUserNameKey {}
key! { ProcessSessionLeaderPid ProcessSessionLeaderPidKey, "`process.session_leader.pid` is an int in the semantic conventions 1.44, and this value is not", "this is not an int", "it takes every integer type; write for example `process.session_leader.pid = u64::from(x)`" }
impl ProcessSessionLeaderPid for IntValue {}
impl<V: ProcessSessionLeaderPid> Takes<V> for ProcessSessionLeaderPidKey {}
key! { ProcessState ProcessStateKey, "`process.state` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `process.state = %x`, on a parameter `#[attr(%process.state)]`" }
impl ProcessState for TextValue {}
impl<V: ProcessState> Takes<V> for ProcessStateKey {}
key! { ProcessTitle ProcessTitleKey, "`process.title` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `process.title = %x`, on a parameter `#[attr(%process.title)]`" }
impl ProcessTitle for TextValue {}
impl<V: ProcessTitle> Takes<V> for ProcessTitleKey {}
key! { ProcessUserId ProcessUserIdKey, "`process.user.id` is an int in the semantic conventions 1.44, and this value is not", "this is not an int", "it takes every integer type; write for example `process.user.id = u64::from(x)`" }
impl ProcessUserId for IntValue {}
impl<V: ProcessUserId> Takes<V> for ProcessUserIdKey {}
key! { ProcessUserName ProcessUserNameKey, "`process.user.name` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `process.user.name = %x`, on a parameter `#[attr(%process.user.name)]`" }
impl ProcessUserName for TextValue {}
impl<V: ProcessUserName> Takes<V> for ProcessUserNameKey {}
key! { ProcessVpid ProcessVpidKey, "`process.vpid` is an int in the semantic conventions 1.44, and this value is not", "this is not an int", "it takes every integer type; write for example `process.vpid = u64::from(x)`" }
impl ProcessVpid for IntValue {}
impl<V: ProcessVpid> Takes<V> for ProcessVpidKey {}
key! { ProcessWorkingDirectory ProcessWorkingDirectoryKey, "`process.working_directory` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `process.working_directory = %x`, on a parameter `#[attr(%process.working_directory)]`" }
impl ProcessWorkingDirectory for TextValue {}
impl<V: ProcessWorkingDirectory> Takes<V> for ProcessWorkingDirectoryKey {}
key! { ProfileFrameType ProfileFrameTypeKey, "`profile.frame.type` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `profile.frame.type = %x`, on a parameter `#[attr(%profile.frame.type)]`" }
impl ProfileFrameType for TextValue {}
impl<V: ProfileFrameType> Takes<V> for ProfileFrameTypeKey {}
key! { RpcMethod RpcMethodKey, "`rpc.method` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `rpc.method = %x`, on a parameter `#[attr(%rpc.method)]`" }
impl RpcMethod for TextValue {}
impl<V: RpcMethod> Takes<V> for RpcMethodKey {}
key! { RpcMethodOriginal RpcMethodOriginalKey, "`rpc.method_original` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `rpc.method_original = %x`, on a parameter `#[attr(%rpc.method_original)]`" }
impl RpcMethodOriginal for TextValue {}
impl<V: RpcMethodOriginal> Takes<V> for RpcMethodOriginalKey {}
key! { RpcRequestMetadata RpcRequestMetadataKey, "`rpc.request.metadata.<name>` is an array of strings in the semantic conventions 1.44, and this value is not", "this is not an array of strings", "it takes slices, vectors and arrays of text; write for a single one `rpc.request.metadata.name = [x]`" }
impl RpcRequestMetadata for TextArray {}
impl<V: RpcRequestMetadata> Takes<V> for RpcRequestMetadataKey {}
key! { RpcResponseMetadata RpcResponseMetadataKey, "`rpc.response.metadata.<name>` is an array of strings in the semantic conventions 1.44, and this value is not", "this is not an array of strings", "it takes slices, vectors and arrays of text; write for a single one `rpc.response.metadata.name = [x]`" }
impl RpcResponseMetadata for TextArray {}
impl<V: RpcResponseMetadata> Takes<V> for RpcResponseMetadataKey {}
key! { RpcResponseStatusCode RpcResponseStatusCodeKey, "`rpc.response.status_code` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `rpc.response.status_code = %x`, on a parameter `#[attr(%rpc.response.status_code)]`" }
impl RpcResponseStatusCode for TextValue {}
impl<V: RpcResponseStatusCode> Takes<V> for RpcResponseStatusCodeKey {}
key! { RpcSystemName RpcSystemNameKey, "`rpc.system.name` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `rpc.system.name = %x`, on a parameter `#[attr(%rpc.system.name)]`" }
impl RpcSystemName for TextValue {}
impl<V: RpcSystemName> Takes<V> for RpcSystemNameKey {}
key! { SecurityRuleCategory SecurityRuleCategoryKey, "`security_rule.category` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `security_rule.category = %x`, on a parameter `#[attr(%security_rule.category)]`" }
impl SecurityRuleCategory for TextValue {}
impl<V: SecurityRuleCategory> Takes<V> for SecurityRuleCategoryKey {}
key! { SecurityRuleDescription SecurityRuleDescriptionKey, "`security_rule.description` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `security_rule.description = %x`, on a parameter `#[attr(%security_rule.description)]`" }
impl SecurityRuleDescription for TextValue {}
impl<V: SecurityRuleDescription> Takes<V> for SecurityRuleDescriptionKey {}
key! { SecurityRuleLicense SecurityRuleLicenseKey, "`security_rule.license` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `security_rule.license = %x`, on a parameter `#[attr(%security_rule.license)]`" }
impl SecurityRuleLicense for TextValue {}
impl<V: SecurityRuleLicense> Takes<V> for SecurityRuleLicenseKey {}
key! { SecurityRuleName SecurityRuleNameKey, "`security_rule.name` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `security_rule.name = %x`, on a parameter `#[attr(%security_rule.name)]`" }
impl SecurityRuleName for TextValue {}
impl<V: SecurityRuleName> Takes<V> for SecurityRuleNameKey {}
key! { SecurityRuleReference SecurityRuleReferenceKey, "`security_rule.reference` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `security_rule.reference = %x`, on a parameter `#[attr(%security_rule.reference)]`" }
impl SecurityRuleReference for TextValue {}
impl<V: SecurityRuleReference> Takes<V> for SecurityRuleReferenceKey {}
key! { SecurityRuleRulesetName SecurityRuleRulesetNameKey, "`security_rule.ruleset.name` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `security_rule.ruleset.name = %x`, on a parameter `#[attr(%security_rule.ruleset.name)]`" }
impl SecurityRuleRulesetName for TextValue {}
impl<V: SecurityRuleRulesetName> Takes<V> for SecurityRuleRulesetNameKey {}
key! { SecurityRuleUuid SecurityRuleUuidKey, "`security_rule.uuid` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `security_rule.uuid = %x`, on a parameter `#[attr(%security_rule.uuid)]`" }
impl SecurityRuleUuid for TextValue {}
impl<V: SecurityRuleUuid> Takes<V> for SecurityRuleUuidKey {}
key! { SecurityRuleVersion SecurityRuleVersionKey, "`security_rule.version` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `security_rule.version = %x`, on a parameter `#[attr(%security_rule.version)]`" }
impl SecurityRuleVersion for TextValue {}
impl<V: SecurityRuleVersion> Takes<V> for SecurityRuleVersionKey {}
key! { ServerAddress ServerAddressKey, "`server.address` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `server.address = %x`, on a parameter `#[attr(%server.address)]`" }
impl ServerAddress for TextValue {}
impl<V: ServerAddress> Takes<V> for ServerAddressKey {}
key! { ServerPort ServerPortKey, "`server.port` is an int in the semantic conventions 1.44, and this value is not", "this is not an int", "it takes every integer type; write for example `server.port = u64::from(x)`" }
impl ServerPort for IntValue {}
impl<V: ServerPort> Takes<V> for ServerPortKey {}
key! { ServiceCriticality ServiceCriticalityKey, "`service.criticality` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `service.criticality = %x`, on a parameter `#[attr(%service.criticality)]`" }
impl ServiceCriticality for TextValue {}
impl<V: ServiceCriticality> Takes<V> for ServiceCriticalityKey {}
key! { ServiceInstanceId ServiceInstanceIdKey, "`service.instance.id` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `service.instance.id = %x`, on a parameter `#[attr(%service.instance.id)]`" }
impl ServiceInstanceId for TextValue {}
impl<V: ServiceInstanceId> Takes<V> for ServiceInstanceIdKey {}
key! { ServiceName ServiceNameKey, "`service.name` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `service.name = %x`, on a parameter `#[attr(%service.name)]`" }
impl ServiceName for TextValue {}
impl<V: ServiceName> Takes<V> for ServiceNameKey {}
key! { ServiceNamespace ServiceNamespaceKey, "`service.namespace` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `service.namespace = %x`, on a parameter `#[attr(%service.namespace)]`" }
impl ServiceNamespace for TextValue {}
impl<V: ServiceNamespace> Takes<V> for ServiceNamespaceKey {}
key! { ServicePeerName ServicePeerNameKey, "`service.peer.name` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `service.peer.name = %x`, on a parameter `#[attr(%service.peer.name)]`" }
impl ServicePeerName for TextValue {}
impl<V: ServicePeerName> Takes<V> for ServicePeerNameKey {}
key! { ServicePeerNamespace ServicePeerNamespaceKey, "`service.peer.namespace` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `service.peer.namespace = %x`, on a parameter `#[attr(%service.peer.namespace)]`" }
impl ServicePeerNamespace for TextValue {}
impl<V: ServicePeerNamespace> Takes<V> for ServicePeerNamespaceKey {}
key! { ServiceVersion ServiceVersionKey, "`service.version` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `service.version = %x`, on a parameter `#[attr(%service.version)]`" }
impl ServiceVersion for TextValue {}
impl<V: ServiceVersion> Takes<V> for ServiceVersionKey {}
key! { SessionId SessionIdKey, "`session.id` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `session.id = %x`, on a parameter `#[attr(%session.id)]`" }
impl SessionId for TextValue {}
impl<V: SessionId> Takes<V> for SessionIdKey {}
key! { SessionPreviousId SessionPreviousIdKey, "`session.previous_id` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `session.previous_id = %x`, on a parameter `#[attr(%session.previous_id)]`" }
impl SessionPreviousId for TextValue {}
impl<V: SessionPreviousId> Takes<V> for SessionPreviousIdKey {}
key! { SignalrConnectionStatus SignalrConnectionStatusKey, "`signalr.connection.status` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `signalr.connection.status = %x`, on a parameter `#[attr(%signalr.connection.status)]`" }
impl SignalrConnectionStatus for TextValue {}
impl<V: SignalrConnectionStatus> Takes<V> for SignalrConnectionStatusKey {}
key! { SignalrTransport SignalrTransportKey, "`signalr.transport` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `signalr.transport = %x`, on a parameter `#[attr(%signalr.transport)]`" }
impl SignalrTransport for TextValue {}
impl<V: SignalrTransport> Takes<V> for SignalrTransportKey {}
key! { SourceAddress SourceAddressKey, "`source.address` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `source.address = %x`, on a parameter `#[attr(%source.address)]`" }
impl SourceAddress for TextValue {}
impl<V: SourceAddress> Takes<V> for SourceAddressKey {}
key! { SourcePort SourcePortKey, "`source.port` is an int in the semantic conventions 1.44, and this value is not", "this is not an int", "it takes every integer type; write for example `source.port = u64::from(x)`" }
impl SourcePort for IntValue {}
impl<V: SourcePort> Takes<V> for SourcePortKey {}
key! { SystemDevice SystemDeviceKey, "`system.device` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `system.device = %x`, on a parameter `#[attr(%system.device)]`" }
impl SystemDevice for TextValue {}
impl<V: SystemDevice> Takes<V> for SystemDeviceKey {}
key! { SystemFilesystemMode SystemFilesystemModeKey, "`system.filesystem.mode` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `system.filesystem.mode = %x`, on a parameter `#[attr(%system.filesystem.mode)]`" }
impl SystemFilesystemMode for TextValue {}
impl<V: SystemFilesystemMode> Takes<V> for SystemFilesystemModeKey {}
key! { SystemFilesystemMountpoint SystemFilesystemMountpointKey, "`system.filesystem.mountpoint` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `system.filesystem.mountpoint = %x`, on a parameter `#[attr(%system.filesystem.mountpoint)]`" }
impl SystemFilesystemMountpoint for TextValue {}
impl<V: SystemFilesystemMountpoint> Takes<V> for SystemFilesystemMountpointKey {}
key! { SystemFilesystemState SystemFilesystemStateKey, "`system.filesystem.state` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `system.filesystem.state = %x`, on a parameter `#[attr(%system.filesystem.state)]`" }
impl SystemFilesystemState for TextValue {}
impl<V: SystemFilesystemState> Takes<V> for SystemFilesystemStateKey {}
key! { SystemFilesystemType SystemFilesystemTypeKey, "`system.filesystem.type` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `system.filesystem.type = %x`, on a parameter `#[attr(%system.filesystem.type)]`" }
impl SystemFilesystemType for TextValue {}
impl<V: SystemFilesystemType> Takes<V> for SystemFilesystemTypeKey {}
key! { SystemMemoryLinuxHugepagesState SystemMemoryLinuxHugepagesStateKey, "`system.memory.linux.hugepages.state` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `system.memory.linux.hugepages.state = %x`, on a parameter `#[attr(%system.memory.linux.hugepages.state)]`" }
impl SystemMemoryLinuxHugepagesState for TextValue {}
impl<V: SystemMemoryLinuxHugepagesState> Takes<V> for SystemMemoryLinuxHugepagesStateKey {}
key! { SystemMemoryLinuxSlabState SystemMemoryLinuxSlabStateKey, "`system.memory.linux.slab.state` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `system.memory.linux.slab.state = %x`, on a parameter `#[attr(%system.memory.linux.slab.state)]`" }
impl SystemMemoryLinuxSlabState for TextValue {}
impl<V: SystemMemoryLinuxSlabState> Takes<V> for SystemMemoryLinuxSlabStateKey {}
key! { SystemMemoryState SystemMemoryStateKey, "`system.memory.state` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `system.memory.state = %x`, on a parameter `#[attr(%system.memory.state)]`" }
impl SystemMemoryState for TextValue {}
impl<V: SystemMemoryState> Takes<V> for SystemMemoryStateKey {}
key! { SystemPagingDirection SystemPagingDirectionKey, "`system.paging.direction` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `system.paging.direction = %x`, on a parameter `#[attr(%system.paging.direction)]`" }
impl SystemPagingDirection for TextValue {}
impl<V: SystemPagingDirection> Takes<V> for SystemPagingDirectionKey {}
key! { SystemPagingFaultType SystemPagingFaultTypeKey, "`system.paging.fault.type` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `system.paging.fault.type = %x`, on a parameter `#[attr(%system.paging.fault.type)]`" }
impl SystemPagingFaultType for TextValue {}
impl<V: SystemPagingFaultType> Takes<V> for SystemPagingFaultTypeKey {}
key! { SystemPagingState SystemPagingStateKey, "`system.paging.state` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `system.paging.state = %x`, on a parameter `#[attr(%system.paging.state)]`" }
impl SystemPagingState for TextValue {}
impl<V: SystemPagingState> Takes<V> for SystemPagingStateKey {}
key! { TelemetryDistroName TelemetryDistroNameKey, "`telemetry.distro.name` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `telemetry.distro.name = %x`, on a parameter `#[attr(%telemetry.distro.name)]`" }
impl TelemetryDistroName for TextValue {}
impl<V: TelemetryDistroName> Takes<V> for TelemetryDistroNameKey {}
key! { TelemetryDistroVersion TelemetryDistroVersionKey, "`telemetry.distro.version` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `telemetry.distro.version = %x`, on a parameter `#[attr(%telemetry.distro.version)]`" }
impl TelemetryDistroVersion for TextValue {}
impl<V: TelemetryDistroVersion> Takes<V> for TelemetryDistroVersionKey {}
key! { TelemetrySdkLanguage TelemetrySdkLanguageKey, "`telemetry.sdk.language` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `telemetry.sdk.language = %x`, on a parameter `#[attr(%telemetry.sdk.language)]`" }
impl TelemetrySdkLanguage for TextValue {}
impl<V: TelemetrySdkLanguage> Takes<V> for TelemetrySdkLanguageKey {}
key! { TelemetrySdkName TelemetrySdkNameKey, "`telemetry.sdk.name` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `telemetry.sdk.name = %x`, on a parameter `#[attr(%telemetry.sdk.name)]`" }
impl TelemetrySdkName for TextValue {}
impl<V: TelemetrySdkName> Takes<V> for TelemetrySdkNameKey {}
key! { TelemetrySdkVersion TelemetrySdkVersionKey, "`telemetry.sdk.version` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `telemetry.sdk.version = %x`, on a parameter `#[attr(%telemetry.sdk.version)]`" }
impl TelemetrySdkVersion for TextValue {}
impl<V: TelemetrySdkVersion> Takes<V> for TelemetrySdkVersionKey {}
key! { TestCaseName TestCaseNameKey, "`test.case.name` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `test.case.name = %x`, on a parameter `#[attr(%test.case.name)]`" }
impl TestCaseName for TextValue {}
impl<V: TestCaseName> Takes<V> for TestCaseNameKey {}
key! { TestCaseResultStatus TestCaseResultStatusKey, "`test.case.result.status` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `test.case.result.status = %x`, on a parameter `#[attr(%test.case.result.status)]`" }
impl TestCaseResultStatus for TextValue {}
impl<V: TestCaseResultStatus> Takes<V> for TestCaseResultStatusKey {}
key! { TestSuiteName TestSuiteNameKey, "`test.suite.name` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `test.suite.name = %x`, on a parameter `#[attr(%test.suite.name)]`" }
impl TestSuiteName for TextValue {}
impl<V: TestSuiteName> Takes<V> for TestSuiteNameKey {}
key! { TestSuiteRunStatus TestSuiteRunStatusKey, "`test.suite.run.status` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `test.suite.run.status = %x`, on a parameter `#[attr(%test.suite.run.status)]`" }
impl TestSuiteRunStatus for TextValue {}
impl<V: TestSuiteRunStatus> Takes<V> for TestSuiteRunStatusKey {}
key! { ThreadId ThreadIdKey, "`thread.id` is an int in the semantic conventions 1.44, and this value is not", "this is not an int", "it takes every integer type; write for example `thread.id = u64::from(x)`" }
impl ThreadId for IntValue {}
impl<V: ThreadId> Takes<V> for ThreadIdKey {}
key! { ThreadName ThreadNameKey, "`thread.name` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `thread.name = %x`, on a parameter `#[attr(%thread.name)]`" }
impl ThreadName for TextValue {}
impl<V: ThreadName> Takes<V> for ThreadNameKey {}
key! { TlsCipher TlsCipherKey, "`tls.cipher` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `tls.cipher = %x`, on a parameter `#[attr(%tls.cipher)]`" }
impl TlsCipher for TextValue {}
impl<V: TlsCipher> Takes<V> for TlsCipherKey {}
key! { TlsClientCertificate TlsClientCertificateKey, "`tls.client.certificate` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `tls.client.certificate = %x`, on a parameter `#[attr(%tls.client.certificate)]`" }
impl TlsClientCertificate for TextValue {}
impl<V: TlsClientCertificate> Takes<V> for TlsClientCertificateKey {}
key! { TlsClientCertificateChain TlsClientCertificateChainKey, "`tls.client.certificate_chain` is an array of strings in the semantic conventions 1.44, and this value is not", "this is not an array of strings", "it takes slices, vectors and arrays of text; write for a single one `tls.client.certificate_chain = [x]`" }
impl TlsClientCertificateChain for TextArray {}
impl<V: TlsClientCertificateChain> Takes<V> for TlsClientCertificateChainKey {}
key! { TlsClientHashMd5 TlsClientHashMd5Key, "`tls.client.hash.md5` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `tls.client.hash.md5 = %x`, on a parameter `#[attr(%tls.client.hash.md5)]`" }
impl TlsClientHashMd5 for TextValue {}
impl<V: TlsClientHashMd5> Takes<V> for TlsClientHashMd5Key {}
key! { TlsClientHashSha1 TlsClientHashSha1Key, "`tls.client.hash.sha1` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `tls.client.hash.sha1 = %x`, on a parameter `#[attr(%tls.client.hash.sha1)]`" }
impl TlsClientHashSha1 for TextValue {}
impl<V: TlsClientHashSha1> Takes<V> for TlsClientHashSha1Key {}
key! { TlsClientHashSha256 TlsClientHashSha256Key, "`tls.client.hash.sha256` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `tls.client.hash.sha256 = %x`, on a parameter `#[attr(%tls.client.hash.sha256)]`" }
impl TlsClientHashSha256 for TextValue {}
impl<V: TlsClientHashSha256> Takes<V> for TlsClientHashSha256Key {}
key! { TlsClientIssuer TlsClientIssuerKey, "`tls.client.issuer` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `tls.client.issuer = %x`, on a parameter `#[attr(%tls.client.issuer)]`" }
impl TlsClientIssuer for TextValue {}
impl<V: TlsClientIssuer> Takes<V> for TlsClientIssuerKey {}
key! { TlsClientJa3 TlsClientJa3Key, "`tls.client.ja3` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `tls.client.ja3 = %x`, on a parameter `#[attr(%tls.client.ja3)]`" }
impl TlsClientJa3 for TextValue {}
impl<V: TlsClientJa3> Takes<V> for TlsClientJa3Key {}
key! { TlsClientNotAfter TlsClientNotAfterKey, "`tls.client.not_after` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `tls.client.not_after = %x`, on a parameter `#[attr(%tls.client.not_after)]`" }
impl TlsClientNotAfter for TextValue {}
impl<V: TlsClientNotAfter> Takes<V> for TlsClientNotAfterKey {}
key! { TlsClientNotBefore TlsClientNotBeforeKey, "`tls.client.not_before` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `tls.client.not_before = %x`, on a parameter `#[attr(%tls.client.not_before)]`" }
impl TlsClientNotBefore for TextValue {}
impl<V: TlsClientNotBefore> Takes<V> for TlsClientNotBeforeKey {}
key! { TlsClientSubject TlsClientSubjectKey, "`tls.client.subject` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `tls.client.subject = %x`, on a parameter `#[attr(%tls.client.subject)]`" }
impl TlsClientSubject for TextValue {}
impl<V: TlsClientSubject> Takes<V> for TlsClientSubjectKey {}
key! { TlsClientSupportedCiphers TlsClientSupportedCiphersKey, "`tls.client.supported_ciphers` is an array of strings in the semantic conventions 1.44, and this value is not", "this is not an array of strings", "it takes slices, vectors and arrays of text; write for a single one `tls.client.supported_ciphers = [x]`" }
impl TlsClientSupportedCiphers for TextArray {}
impl<V: TlsClientSupportedCiphers> Takes<V> for TlsClientSupportedCiphersKey {}
key! { TlsCurve TlsCurveKey, "`tls.curve` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `tls.curve = %x`, on a parameter `#[attr(%tls.curve)]`" }
impl TlsCurve for TextValue {}
impl<V: TlsCurve> Takes<V> for TlsCurveKey {}
key! { TlsEstablished TlsEstablishedKey, "`tls.established` is a boolean in the semantic conventions 1.44, and this value is not", "this is not a boolean", "it takes `bool`; write for example `tls.established = x.is_some()`" }
impl TlsEstablished for BoolValue {}
impl<V: TlsEstablished> Takes<V> for TlsEstablishedKey {}
key! { TlsNextProtocol TlsNextProtocolKey, "`tls.next_protocol` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `tls.next_protocol = %x`, on a parameter `#[attr(%tls.next_protocol)]`" }
impl TlsNextProtocol for TextValue {}
impl<V: TlsNextProtocol> Takes<V> for TlsNextProtocolKey {}
key! { TlsProtocolName TlsProtocolNameKey, "`tls.protocol.name` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `tls.protocol.name = %x`, on a parameter `#[attr(%tls.protocol.name)]`" }
impl TlsProtocolName for TextValue {}
impl<V: TlsProtocolName> Takes<V> for TlsProtocolNameKey {}
key! { TlsProtocolVersion TlsProtocolVersionKey, "`tls.protocol.version` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `tls.protocol.version = %x`, on a parameter `#[attr(%tls.protocol.version)]`" }
impl TlsProtocolVersion for TextValue {}
impl<V: TlsProtocolVersion> Takes<V> for TlsProtocolVersionKey {}
key! { TlsResumed TlsResumedKey, "`tls.resumed` is a boolean in the semantic conventions 1.44, and this value is not", "this is not a boolean", "it takes `bool`; write for example `tls.resumed = x.is_some()`" }
impl TlsResumed for BoolValue {}
impl<V: TlsResumed> Takes<V> for TlsResumedKey {}
key! { TlsServerCertificate TlsServerCertificateKey, "`tls.server.certificate` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `tls.server.certificate = %x`, on a parameter `#[attr(%tls.server.certificate)]`" }
impl TlsServerCertificate for TextValue {}
impl<V: TlsServerCertificate> Takes<V> for TlsServerCertificateKey {}
key! { TlsServerCertificateChain TlsServerCertificateChainKey, "`tls.server.certificate_chain` is an array of strings in the semantic conventions 1.44, and this value is not", "this is not an array of strings", "it takes slices, vectors and arrays of text; write for a single one `tls.server.certificate_chain = [x]`" }
impl TlsServerCertificateChain for TextArray {}
impl<V: TlsServerCertificateChain> Takes<V> for TlsServerCertificateChainKey {}
key! { TlsServerHashMd5 TlsServerHashMd5Key, "`tls.server.hash.md5` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `tls.server.hash.md5 = %x`, on a parameter `#[attr(%tls.server.hash.md5)]`" }
impl TlsServerHashMd5 for TextValue {}
impl<V: TlsServerHashMd5> Takes<V> for TlsServerHashMd5Key {}
key! { TlsServerHashSha1 TlsServerHashSha1Key, "`tls.server.hash.sha1` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `tls.server.hash.sha1 = %x`, on a parameter `#[attr(%tls.server.hash.sha1)]`" }
impl TlsServerHashSha1 for TextValue {}
impl<V: TlsServerHashSha1> Takes<V> for TlsServerHashSha1Key {}
key! { TlsServerHashSha256 TlsServerHashSha256Key, "`tls.server.hash.sha256` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `tls.server.hash.sha256 = %x`, on a parameter `#[attr(%tls.server.hash.sha256)]`" }
impl TlsServerHashSha256 for TextValue {}
impl<V: TlsServerHashSha256> Takes<V> for TlsServerHashSha256Key {}
key! { TlsServerIssuer TlsServerIssuerKey, "`tls.server.issuer` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `tls.server.issuer = %x`, on a parameter `#[attr(%tls.server.issuer)]`" }
impl TlsServerIssuer for TextValue {}
impl<V: TlsServerIssuer> Takes<V> for TlsServerIssuerKey {}
key! { TlsServerJa3s TlsServerJa3sKey, "`tls.server.ja3s` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `tls.server.ja3s = %x`, on a parameter `#[attr(%tls.server.ja3s)]`" }
impl TlsServerJa3s for TextValue {}
impl<V: TlsServerJa3s> Takes<V> for TlsServerJa3sKey {}
key! { TlsServerNotAfter TlsServerNotAfterKey, "`tls.server.not_after` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `tls.server.not_after = %x`, on a parameter `#[attr(%tls.server.not_after)]`" }
impl TlsServerNotAfter for TextValue {}
impl<V: TlsServerNotAfter> Takes<V> for TlsServerNotAfterKey {}
key! { TlsServerNotBefore TlsServerNotBeforeKey, "`tls.server.not_before` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `tls.server.not_before = %x`, on a parameter `#[attr(%tls.server.not_before)]`" }
impl TlsServerNotBefore for TextValue {}
impl<V: TlsServerNotBefore> Takes<V> for TlsServerNotBeforeKey {}
key! { TlsServerSubject TlsServerSubjectKey, "`tls.server.subject` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `tls.server.subject = %x`, on a parameter `#[attr(%tls.server.subject)]`" }
impl TlsServerSubject for TextValue {}
impl<V: TlsServerSubject> Takes<V> for TlsServerSubjectKey {}
key! { UrlDomain UrlDomainKey, "`url.domain` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `url.domain = %x`, on a parameter `#[attr(%url.domain)]`" }
impl UrlDomain for TextValue {}
impl<V: UrlDomain> Takes<V> for UrlDomainKey {}
key! { UrlExtension UrlExtensionKey, "`url.extension` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `url.extension = %x`, on a parameter `#[attr(%url.extension)]`" }
impl UrlExtension for TextValue {}
impl<V: UrlExtension> Takes<V> for UrlExtensionKey {}
key! { UrlFragment UrlFragmentKey, "`url.fragment` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `url.fragment = %x`, on a parameter `#[attr(%url.fragment)]`" }
impl UrlFragment for TextValue {}
impl<V: UrlFragment> Takes<V> for UrlFragmentKey {}
key! { UrlFull UrlFullKey, "`url.full` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `url.full = %x`, on a parameter `#[attr(%url.full)]`" }
impl UrlFull for TextValue {}
impl<V: UrlFull> Takes<V> for UrlFullKey {}
key! { UrlOriginal UrlOriginalKey, "`url.original` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `url.original = %x`, on a parameter `#[attr(%url.original)]`" }
impl UrlOriginal for TextValue {}
impl<V: UrlOriginal> Takes<V> for UrlOriginalKey {}
key! { UrlPath UrlPathKey, "`url.path` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `url.path = %x`, on a parameter `#[attr(%url.path)]`" }
impl UrlPath for TextValue {}
impl<V: UrlPath> Takes<V> for UrlPathKey {}
key! { UrlPort UrlPortKey, "`url.port` is an int in the semantic conventions 1.44, and this value is not", "this is not an int", "it takes every integer type; write for example `url.port = u64::from(x)`" }
impl UrlPort for IntValue {}
impl<V: UrlPort> Takes<V> for UrlPortKey {}
key! { UrlQuery UrlQueryKey, "`url.query` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `url.query = %x`, on a parameter `#[attr(%url.query)]`" }
impl UrlQuery for TextValue {}
impl<V: UrlQuery> Takes<V> for UrlQueryKey {}
key! { UrlRegisteredDomain UrlRegisteredDomainKey, "`url.registered_domain` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `url.registered_domain = %x`, on a parameter `#[attr(%url.registered_domain)]`" }
impl UrlRegisteredDomain for TextValue {}
impl<V: UrlRegisteredDomain> Takes<V> for UrlRegisteredDomainKey {}
key! { UrlScheme UrlSchemeKey, "`url.scheme` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `url.scheme = %x`, on a parameter `#[attr(%url.scheme)]`" }
impl UrlScheme for TextValue {}
impl<V: UrlScheme> Takes<V> for UrlSchemeKey {}
key! { UrlSubdomain UrlSubdomainKey, "`url.subdomain` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `url.subdomain = %x`, on a parameter `#[attr(%url.subdomain)]`" }
impl UrlSubdomain for TextValue {}
impl<V: UrlSubdomain> Takes<V> for UrlSubdomainKey {}
key! { UrlTemplate UrlTemplateKey, "`url.template` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `url.template = %x`, on a parameter `#[attr(%url.template)]`" }
impl UrlTemplate for TextValue {}
impl<V: UrlTemplate> Takes<V> for UrlTemplateKey {}
key! { UrlTopLevelDomain UrlTopLevelDomainKey, "`url.top_level_domain` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `url.top_level_domain = %x`, on a parameter `#[attr(%url.top_level_domain)]`" }
impl UrlTopLevelDomain for TextValue {}
impl<V: UrlTopLevelDomain> Takes<V> for UrlTopLevelDomainKey {}
key! { UserEmail UserEmailKey, "`user.email` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `user.email = %x`, on a parameter `#[attr(%user.email)]`" }
impl UserEmail for TextValue {}
impl<V: UserEmail> Takes<V> for UserEmailKey {}
key! { UserFullName UserFullNameKey, "`user.full_name` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `user.full_name = %x`, on a parameter `#[attr(%user.full_name)]`" }
impl UserFullName for TextValue {}
impl<V: UserFullName> Takes<V> for UserFullNameKey {}
key! { UserHash UserHashKey, "`user.hash` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `user.hash = %x`, on a parameter `#[attr(%user.hash)]`" }
impl UserHash for TextValue {}
impl<V: UserHash> Takes<V> for UserHashKey {}
key! { UserId UserIdKey, "`user.id` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `user.id = %x`, on a parameter `#[attr(%user.id)]`" }
impl UserId for TextValue {}
impl<V: UserId> Takes<V> for UserIdKey {}
key! { UserName UserNameKey, "`user.name` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `user.name = %x`, on a parameter `#[attr(%user.name)]`" }
impl UserName for TextValue {}
impl<V: UserName> Takes<V> for UserNameKey {}
key! { UserRoles UserRolesKey, "`user.roles` is an array of strings in the semantic conventions 1.44, and this value is not", "this is not an array of strings", "it takes slices, vectors and arrays of text; write for a single one `user.roles = [x]`" }
impl UserRoles for TextArray {}
impl<V: UserRoles> Takes<V> for UserRolesKey {}
key! { UserAgentName UserAgentNameKey, "`user_agent.name` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `user_agent.name = %x`, on a parameter `#[attr(%user_agent.name)]`" }
impl UserAgentName for TextValue {}
impl<V: UserAgentName> Takes<V> for UserAgentNameKey {}
key! { UserAgentOriginal UserAgentOriginalKey, "`user_agent.original` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `user_agent.original = %x`, on a parameter `#[attr(%user_agent.original)]`" }
impl UserAgentOriginal for TextValue {}
impl<V: UserAgentOriginal> Takes<V> for UserAgentOriginalKey {}
key! { UserAgentOsName UserAgentOsNameKey, "`user_agent.os.name` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `user_agent.os.name = %x`, on a parameter `#[attr(%user_agent.os.name)]`" }
impl UserAgentOsName for TextValue {}
impl<V: UserAgentOsName> Takes<V> for UserAgentOsNameKey {}
key! { UserAgentOsVersion UserAgentOsVersionKey, "`user_agent.os.version` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `user_agent.os.version = %x`, on a parameter `#[attr(%user_agent.os.version)]`" }
impl UserAgentOsVersion for TextValue {}
impl<V: UserAgentOsVersion> Takes<V> for UserAgentOsVersionKey {}
key! { UserAgentSyntheticType UserAgentSyntheticTypeKey, "`user_agent.synthetic.type` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `user_agent.synthetic.type = %x`, on a parameter `#[attr(%user_agent.synthetic.type)]`" }
impl UserAgentSyntheticType for TextValue {}
impl<V: UserAgentSyntheticType> Takes<V> for UserAgentSyntheticTypeKey {}
key! { UserAgentVersion UserAgentVersionKey, "`user_agent.version` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `user_agent.version = %x`, on a parameter `#[attr(%user_agent.version)]`" }
impl UserAgentVersion for TextValue {}
impl<V: UserAgentVersion> Takes<V> for UserAgentVersionKey {}
key! { V8jsGcType V8jsGcTypeKey, "`v8js.gc.type` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `v8js.gc.type = %x`, on a parameter `#[attr(%v8js.gc.type)]`" }
impl V8jsGcType for TextValue {}
impl<V: V8jsGcType> Takes<V> for V8jsGcTypeKey {}
key! { V8jsHeapSpaceName V8jsHeapSpaceNameKey, "`v8js.heap.space.name` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `v8js.heap.space.name = %x`, on a parameter `#[attr(%v8js.heap.space.name)]`" }
impl V8jsHeapSpaceName for TextValue {}
impl<V: V8jsHeapSpaceName> Takes<V> for V8jsHeapSpaceNameKey {}
key! { V8jsResourceType V8jsResourceTypeKey, "`v8js.resource.type` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `v8js.resource.type = %x`, on a parameter `#[attr(%v8js.resource.type)]`" }
impl V8jsResourceType for TextValue {}
impl<V: V8jsResourceType> Takes<V> for V8jsResourceTypeKey {}
key! { VcsChangeId VcsChangeIdKey, "`vcs.change.id` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `vcs.change.id = %x`, on a parameter `#[attr(%vcs.change.id)]`" }
impl VcsChangeId for TextValue {}
impl<V: VcsChangeId> Takes<V> for VcsChangeIdKey {}
key! { VcsChangeState VcsChangeStateKey, "`vcs.change.state` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `vcs.change.state = %x`, on a parameter `#[attr(%vcs.change.state)]`" }
impl VcsChangeState for TextValue {}
impl<V: VcsChangeState> Takes<V> for VcsChangeStateKey {}
key! { VcsChangeTitle VcsChangeTitleKey, "`vcs.change.title` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `vcs.change.title = %x`, on a parameter `#[attr(%vcs.change.title)]`" }
impl VcsChangeTitle for TextValue {}
impl<V: VcsChangeTitle> Takes<V> for VcsChangeTitleKey {}
key! { VcsLineChangeType VcsLineChangeTypeKey, "`vcs.line_change.type` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `vcs.line_change.type = %x`, on a parameter `#[attr(%vcs.line_change.type)]`" }
impl VcsLineChangeType for TextValue {}
impl<V: VcsLineChangeType> Takes<V> for VcsLineChangeTypeKey {}
key! { VcsOwnerName VcsOwnerNameKey, "`vcs.owner.name` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `vcs.owner.name = %x`, on a parameter `#[attr(%vcs.owner.name)]`" }
impl VcsOwnerName for TextValue {}
impl<V: VcsOwnerName> Takes<V> for VcsOwnerNameKey {}
key! { VcsProviderName VcsProviderNameKey, "`vcs.provider.name` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `vcs.provider.name = %x`, on a parameter `#[attr(%vcs.provider.name)]`" }
impl VcsProviderName for TextValue {}
impl<V: VcsProviderName> Takes<V> for VcsProviderNameKey {}
key! { VcsRefBaseName VcsRefBaseNameKey, "`vcs.ref.base.name` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `vcs.ref.base.name = %x`, on a parameter `#[attr(%vcs.ref.base.name)]`" }
impl VcsRefBaseName for TextValue {}
impl<V: VcsRefBaseName> Takes<V> for VcsRefBaseNameKey {}
key! { VcsRefBaseRevision VcsRefBaseRevisionKey, "`vcs.ref.base.revision` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `vcs.ref.base.revision = %x`, on a parameter `#[attr(%vcs.ref.base.revision)]`" }
impl VcsRefBaseRevision for TextValue {}
impl<V: VcsRefBaseRevision> Takes<V> for VcsRefBaseRevisionKey {}
key! { VcsRefBaseType VcsRefBaseTypeKey, "`vcs.ref.base.type` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `vcs.ref.base.type = %x`, on a parameter `#[attr(%vcs.ref.base.type)]`" }
impl VcsRefBaseType for TextValue {}
impl<V: VcsRefBaseType> Takes<V> for VcsRefBaseTypeKey {}
key! { VcsRefHeadName VcsRefHeadNameKey, "`vcs.ref.head.name` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `vcs.ref.head.name = %x`, on a parameter `#[attr(%vcs.ref.head.name)]`" }
impl VcsRefHeadName for TextValue {}
impl<V: VcsRefHeadName> Takes<V> for VcsRefHeadNameKey {}
key! { VcsRefHeadRevision VcsRefHeadRevisionKey, "`vcs.ref.head.revision` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `vcs.ref.head.revision = %x`, on a parameter `#[attr(%vcs.ref.head.revision)]`" }
impl VcsRefHeadRevision for TextValue {}
impl<V: VcsRefHeadRevision> Takes<V> for VcsRefHeadRevisionKey {}
key! { VcsRefHeadType VcsRefHeadTypeKey, "`vcs.ref.head.type` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `vcs.ref.head.type = %x`, on a parameter `#[attr(%vcs.ref.head.type)]`" }
impl VcsRefHeadType for TextValue {}
impl<V: VcsRefHeadType> Takes<V> for VcsRefHeadTypeKey {}
key! { VcsRefType VcsRefTypeKey, "`vcs.ref.type` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `vcs.ref.type = %x`, on a parameter `#[attr(%vcs.ref.type)]`" }
impl VcsRefType for TextValue {}
impl<V: VcsRefType> Takes<V> for VcsRefTypeKey {}
key! { VcsRepositoryName VcsRepositoryNameKey, "`vcs.repository.name` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `vcs.repository.name = %x`, on a parameter `#[attr(%vcs.repository.name)]`" }
impl VcsRepositoryName for TextValue {}
impl<V: VcsRepositoryName> Takes<V> for VcsRepositoryNameKey {}
key! { VcsRepositoryUrlFull VcsRepositoryUrlFullKey, "`vcs.repository.url.full` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `vcs.repository.url.full = %x`, on a parameter `#[attr(%vcs.repository.url.full)]`" }
impl VcsRepositoryUrlFull for TextValue {}
impl<V: VcsRepositoryUrlFull> Takes<V> for VcsRepositoryUrlFullKey {}
key! { VcsRevisionDeltaDirection VcsRevisionDeltaDirectionKey, "`vcs.revision_delta.direction` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `vcs.revision_delta.direction = %x`, on a parameter `#[attr(%vcs.revision_delta.direction)]`" }
impl VcsRevisionDeltaDirection for TextValue {}
impl<V: VcsRevisionDeltaDirection> Takes<V> for VcsRevisionDeltaDirectionKey {}
key! { WebengineDescription WebengineDescriptionKey, "`webengine.description` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `webengine.description = %x`, on a parameter `#[attr(%webengine.description)]`" }
impl WebengineDescription for TextValue {}
impl<V: WebengineDescription> Takes<V> for WebengineDescriptionKey {}
key! { WebengineName WebengineNameKey, "`webengine.name` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `webengine.name = %x`, on a parameter `#[attr(%webengine.name)]`" }
impl WebengineName for TextValue {}
impl<V: WebengineName> Takes<V> for WebengineNameKey {}
key! { WebengineVersion WebengineVersionKey, "`webengine.version` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `webengine.version = %x`, on a parameter `#[attr(%webengine.version)]`" }
impl WebengineVersion for TextValue {}
impl<V: WebengineVersion> Takes<V> for WebengineVersionKey {}
key! { ZosSmfId ZosSmfIdKey, "`zos.smf.id` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `zos.smf.id = %x`, on a parameter `#[attr(%zos.smf.id)]`" }
impl ZosSmfId for TextValue {}
impl<V: ZosSmfId> Takes<V> for ZosSmfIdKey {}
key! { ZosSysplexName ZosSysplexNameKey, "`zos.sysplex.name` is a string in the semantic conventions 1.44, and this value is not", "this is not a string", "it takes text; write the `Display` output of another type, `zos.sysplex.name = %x`, on a parameter `#[attr(%zos.sysplex.name)]`" }
impl ZosSysplexName for TextValue {}
impl<V: ZosSysplexName> Takes<V> for ZosSysplexNameKey {}
